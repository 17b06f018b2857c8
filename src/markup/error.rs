//! The parse errors of the HTML standard, section 13.2.2, by their names there, and what a source without the
//! fault has in such a place.

use core::fmt;

/// States the errors once: variant, the standard's name, what should have stood there.
macro_rules! errors {
    ($($(#[$doc:meta])+ $variant:ident, $name:literal, $expected:literal;)+) => {
        /// A parse error of the [HTML standard, section 13.2.2](https://html.spec.whatwg.org/multipage/parsing.html#parse-errors).
        ///
        /// All of them are listed; [`SurrogateInInputStream`](Self::SurrogateInInputStream) and
        /// [`NonVoidHtmlElementStartTagWithTrailingSolidus`](Self::NonVoidHtmlElementStartTagWithTrailingSolidus) are
        /// not for a tokenizer of `&str` to find.
        ///
        /// ```
        /// use gongwen::markup::MarkupError;
        /// assert_eq!(MarkupError::EofInTag.as_str(), "eof-in-tag");
        /// assert_eq!(MarkupError::from_name("eof-in-tag"), Some(MarkupError::EofInTag));
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum MarkupError {
            $($(#[$doc])+ $variant,)+
        }

        impl MarkupError {
            /// All errors, in the order of the standard.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The standard's name: `eof-in-tag`.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)+
                }
            }

            /// What stands in such a place in a source without the fault.
            pub const fn expected(self) -> &'static str {
                match self {
                    $(Self::$variant => $expected,)+
                }
            }
        }
    };
}

errors! {
    /// An empty comment ends in `<!-->` or `<!--->`.
    AbruptClosingOfEmptyComment, "abrupt-closing-of-empty-comment", "--> at the end of a comment";
    /// A public identifier of a document type holds `>`.
    AbruptDoctypePublicIdentifier, "abrupt-doctype-public-identifier", "a quote at the end of a public identifier";
    /// A system identifier of a document type holds `>`.
    AbruptDoctypeSystemIdentifier, "abrupt-doctype-system-identifier", "a quote at the end of a system identifier";
    /// A numeric character reference has no digits: `&#;`.
    AbsenceOfDigitsInNumericCharacterReference, "absence-of-digits-in-numeric-character-reference",
        "digits in a numeric character reference";
    /// A CDATA section stands outside of SVG and `MathML`; it reads as a comment.
    CdataInHtmlContent, "cdata-in-html-content", "no CDATA section in HTML content";
    /// A numeric character reference is above U+10FFFF.
    CharacterReferenceOutsideUnicodeRange, "character-reference-outside-unicode-range",
        "a character reference up to U+10FFFF";
    /// The source holds a control character that is neither white space nor U+0000.
    ControlCharacterInInputStream, "control-character-in-input-stream", "no control character";
    /// A numeric character reference stands for a control character.
    ControlCharacterReference, "control-character-reference", "no reference to a control character";
    /// A tag has two attributes of one name; the first counts.
    DuplicateAttribute, "duplicate-attribute", "an attribute of another name";
    /// An end tag has attributes; they are ignored.
    EndTagWithAttributes, "end-tag-with-attributes", "an end tag without attributes";
    /// An end tag ends in `/>`; it reads as `>`.
    EndTagWithTrailingSolidus, "end-tag-with-trailing-solidus", "an end tag that ends in >";
    /// The source ends where a tag's name should stand.
    EofBeforeTagName, "eof-before-tag-name", "the name of a tag";
    /// The source ends in a CDATA section.
    EofInCdata, "eof-in-cdata", "]]> at the end of a CDATA section";
    /// The source ends in a comment.
    EofInComment, "eof-in-comment", "--> at the end of a comment";
    /// The source ends in a document type declaration.
    EofInDoctype, "eof-in-doctype", "> at the end of a document type declaration";
    /// The source ends in what looks like a comment within a script.
    EofInScriptHtmlCommentLikeText, "eof-in-script-html-comment-like-text", "--> in a script that has <!--";
    /// The source ends in a tag, which is ignored.
    EofInTag, "eof-in-tag", "> at the end of a tag";
    /// A comment ends in `--!>`.
    IncorrectlyClosedComment, "incorrectly-closed-comment", "--> at the end of a comment";
    /// `<!` begins neither a comment nor a document type nor a CDATA section; it reads as a comment.
    IncorrectlyOpenedComment, "incorrectly-opened-comment", "-- or DOCTYPE behind <!";
    /// The name of a document type is followed by something other than `PUBLIC` or `SYSTEM`.
    InvalidCharacterSequenceAfterDoctypeName, "invalid-character-sequence-after-doctype-name", "PUBLIC, SYSTEM or >";
    /// `<` or `</` is not followed by an ASCII letter; `<` is text then, `</` a comment.
    InvalidFirstCharacterOfTagName, "invalid-first-character-of-tag-name", "an ASCII letter";
    /// An attribute has `=` and no value: `<a href=>`.
    MissingAttributeValue, "missing-attribute-value", "the value of an attribute";
    /// A document type declaration has no name.
    MissingDoctypeName, "missing-doctype-name", "the name of a document type";
    /// `PUBLIC` is followed by no identifier.
    MissingDoctypePublicIdentifier, "missing-doctype-public-identifier", "a public identifier";
    /// `SYSTEM` is followed by no identifier.
    MissingDoctypeSystemIdentifier, "missing-doctype-system-identifier", "a system identifier";
    /// `</>`, which is ignored.
    MissingEndTagName, "missing-end-tag-name", "the name of a tag";
    /// A public identifier stands without quotes.
    MissingQuoteBeforeDoctypePublicIdentifier, "missing-quote-before-doctype-public-identifier",
        "a quote before a public identifier";
    /// A system identifier stands without quotes.
    MissingQuoteBeforeDoctypeSystemIdentifier, "missing-quote-before-doctype-system-identifier",
        "a quote before a system identifier";
    /// A character reference does not end in `;`.
    MissingSemicolonAfterCharacterReference, "missing-semicolon-after-character-reference",
        "; at the end of a character reference";
    /// No white space stands after `PUBLIC`.
    MissingWhitespaceAfterDoctypePublicKeyword, "missing-whitespace-after-doctype-public-keyword",
        "white space behind PUBLIC";
    /// No white space stands after `SYSTEM`.
    MissingWhitespaceAfterDoctypeSystemKeyword, "missing-whitespace-after-doctype-system-keyword",
        "white space behind SYSTEM";
    /// No white space stands after `<!DOCTYPE`.
    MissingWhitespaceBeforeDoctypeName, "missing-whitespace-before-doctype-name", "white space behind <!DOCTYPE";
    /// No white space stands between two attributes.
    MissingWhitespaceBetweenAttributes, "missing-whitespace-between-attributes", "white space between attributes";
    /// No white space stands between the identifiers of a document type.
    MissingWhitespaceBetweenDoctypePublicAndSystemIdentifiers,
        "missing-whitespace-between-doctype-public-and-system-identifiers", "white space between identifiers";
    /// A comment holds `<!--`.
    NestedComment, "nested-comment", "no <!-- within a comment";
    /// A numeric character reference stands for a noncharacter.
    NoncharacterCharacterReference, "noncharacter-character-reference", "no reference to a noncharacter";
    /// The source holds a noncharacter.
    NoncharacterInInputStream, "noncharacter-in-input-stream", "no noncharacter";
    /// An element that has an end ends its start tag in `/>`, which is ignored.
    NonVoidHtmlElementStartTagWithTrailingSolidus, "non-void-html-element-start-tag-with-trailing-solidus",
        "a start tag that ends in >";
    /// A numeric character reference stands for U+0000.
    NullCharacterReference, "null-character-reference", "no reference to U+0000";
    /// A numeric character reference stands for a surrogate.
    SurrogateCharacterReference, "surrogate-character-reference", "no reference to a surrogate";
    /// The source holds a surrogate, which a `&str` cannot.
    SurrogateInInputStream, "surrogate-in-input-stream", "no surrogate";
    /// Something other than white space or `>` stands after a system identifier.
    UnexpectedCharacterAfterDoctypeSystemIdentifier, "unexpected-character-after-doctype-system-identifier",
        "> behind a system identifier";
    /// `"`, `'` or `<` stands in the name of an attribute.
    UnexpectedCharacterInAttributeName, "unexpected-character-in-attribute-name", "the name of an attribute";
    /// `"`, `'`, `<`, `=` or a backtick stands in a value without quotes.
    UnexpectedCharacterInUnquotedAttributeValue, "unexpected-character-in-unquoted-attribute-value",
        "quotes around such a value";
    /// `=` stands where the name of an attribute should.
    UnexpectedEqualsSignBeforeAttributeName, "unexpected-equals-sign-before-attribute-name",
        "the name of an attribute before =";
    /// The source holds U+0000.
    UnexpectedNullCharacter, "unexpected-null-character", "no U+0000";
    /// `<?` begins what reads as a comment.
    UnexpectedQuestionMarkInsteadOfTagName, "unexpected-question-mark-instead-of-tag-name", "no <? in HTML";
    /// `/` stands in a tag elsewhere than before `>`.
    UnexpectedSolidusInTag, "unexpected-solidus-in-tag", "> behind /";
    /// `&name;` of no known name; it is text.
    UnknownNamedCharacterReference, "unknown-named-character-reference", "the name of a character";
}

impl MarkupError {
    /// The error of this name, as the standard has it.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|error| error.as_str() == name)
    }
}

/// As the standard's name.
impl fmt::Display for MarkupError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_back_and_are_in_order() {
        assert!(MarkupError::ALL.iter().all(|&error| MarkupError::from_name(error.as_str()) == Some(error)));
        assert_eq!(MarkupError::ALL.len(), 49);
        assert_eq!(MarkupError::from_name("no-such-error"), None);
        assert!(MarkupError::ALL.iter().all(|error| error.to_string() == error.as_str()));
    }
}
