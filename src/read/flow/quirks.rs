//! Which documents browsers treat as those of 1998 did (13.2.6.4.1, the "initial" insertion mode): there a table does
//! not close a paragraph, and inherits no font.

use crate::markup::Doctype;

/// What the public identifiers of such documents begin with, in ASCII lower case.
const PREFIXES: &[&str] = &[
    "+//silmaril//dtd html pro v0r11 19970101//",
    "-//as//dtd html 3.0 aswedit + extensions//",
    "-//advasoft ltd//dtd html 3.0 aswedit + extensions//",
    "-//ietf//dtd html",
    "-//metrius//dtd metrius presentational//",
    "-//microsoft//dtd internet explorer ",
    "-//netscape comm. corp.//dtd html//",
    "-//netscape comm. corp.//dtd strict html//",
    "-//o'reilly and associates//dtd html ",
    "-//sq//dtd html 2.0 hotmetal + extensions//",
    "-//softquad software//dtd hotmetal pro 6.0::19990601::extensions to html 4.0//",
    "-//softquad//dtd hotmetal pro 4.0::19971010::extensions to html 4.0//",
    "-//spyglass//dtd html 2.0 extended//",
    "-//sun microsystems corp.//dtd hotjava html//",
    "-//sun microsystems corp.//dtd hotjava strict html//",
    "-//w3c//dtd html 3 1995-03-24//",
    "-//w3c//dtd html 3.2",
    "-//w3c//dtd html 4.0 frameset//",
    "-//w3c//dtd html 4.0 transitional//",
    "-//w3c//dtd html experimental ",
    "-//w3c//dtd w3 html//",
    "-//w3o//dtd w3 html 3.0//",
    "-//webtechs//dtd mozilla html",
];

/// Public identifiers that are such as wholes.
const WHOLE: &[&str] = &["-//w3o//dtd w3 html strict 3.0//en//", "-/w3c/dtd html 4.0 transitional/en", "html"];

/// What is so only without a system identifier.
const WITHOUT_SYSTEM: &[&str] = &["-//w3c//dtd html 4.01 frameset//", "-//w3c//dtd html 4.01 transitional//"];

const SYSTEM: &str = "http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd";

/// Whether a document with this type is such a one; one without a type is.
pub(super) fn is_quirky(doctype: &Doctype<'_>) -> bool {
    let public = doctype.public_id.as_deref().unwrap_or_default().to_ascii_lowercase();
    let system = doctype.system_id.as_deref();
    let begins = |list: &[&str]| list.iter().any(|prefix| public.starts_with(prefix));
    doctype.force_quirks
        || doctype.name.as_deref() != Some("html")
        || WHOLE.contains(&&*public)
        || system.is_some_and(|system| system.eq_ignore_ascii_case(SYSTEM))
        || begins(PREFIXES)
        || system.is_none() && begins(WITHOUT_SYSTEM)
}
