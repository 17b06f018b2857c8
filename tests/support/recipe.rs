//! Recipes for inputs too long or too odd to be written out: literals with escapes, and repetition.
//!
//! ```text
//! recipe  = part { " " part }
//! part    = literal [ "*" number ]
//! literal = '"' { character | "\n" | "\r" | "\t" | "\0" | "\\" | "\"" | "\xHH" | "\u{H…}" } '"'
//! ```
//! `\xHH` is a byte, so that a recipe may make what is no UTF-8.

/// The bytes that a recipe makes.
///
/// # Panics
/// If it is no recipe.
pub fn bytes(recipe: &str) -> Vec<u8> {
    let (mut made, mut rest) = (Vec::new(), recipe.trim());
    while !rest.is_empty() {
        let Some(inner) = rest.strip_prefix('"') else { panic!("expected a literal, found {rest:?}") };
        let (literal, behind) = literal(inner);
        let (times, behind) = times(behind);
        made.extend(literal.repeat(times));
        rest = behind.trim_start();
    }
    made
}

/// The text that a recipe makes.
///
/// # Panics
/// If it is no recipe, or makes no UTF-8.
pub fn text(recipe: &str) -> String {
    String::from_utf8(bytes(recipe)).unwrap_or_else(|error| panic!("{recipe}: {error}"))
}

/// A literal after its opening quote, and what stands after it.
fn literal(mut rest: &str) -> (Vec<u8>, &str) {
    let mut made = Vec::new();
    loop {
        let at = rest.find(['"', '\\']).unwrap_or_else(|| panic!("expected an end of the literal, found {rest:?}"));
        made.extend(&rest.as_bytes()[..at]);
        let (first, behind) = rest[at..].split_at(1);
        if first == "\"" {
            return (made, behind);
        }
        let (escape, behind) = behind.split_at(1);
        rest = behind;
        match escape {
            "n" => made.push(b'\n'),
            "r" => made.push(b'\r'),
            "t" => made.push(b'\t'),
            "0" => made.push(b'\0'),
            "\\" | "\"" => made.extend(escape.as_bytes()),
            "x" => {
                made.push(u8::from_str_radix(&rest[..2], 16).expect("two hexadecimal digits"));
                rest = &rest[2..];
            }
            "u" => {
                let (code, behind) = rest[1..].split_once('}').expect("a closing brace");
                let code = u32::from_str_radix(code, 16).ok().and_then(char::from_u32).expect("a code point");
                made.extend(code.to_string().as_bytes());
                rest = behind;
            }
            _ => panic!("expected an escape, found \\{escape}"),
        }
    }
}

/// How often to take what stands before, and what stands after it.
fn times(rest: &str) -> (usize, &str) {
    let Some(number) = rest.strip_prefix('*') else { return (1, rest) };
    let (number, behind) = number.split_once(' ').unwrap_or((number, ""));
    (number.replace('_', "").parse().unwrap_or_else(|_| panic!("expected a number, found {number:?}")), behind)
}

#[test]
fn recipes_make_bytes() {
    assert_eq!(bytes(r#""a\n\xFF"*2 "\u{4F1A}""#), b"a\n\xFFa\n\xFF\xE4\xBC\x9A");
}
