//! The characters that names are made of and parted by. Knows one character at a time.

/// Whether `c` is a Chinese character.
pub(in super::super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{20000}'..='\u{3FFFF}' | '〇')
}

/// The dot between the parts of a foreign name: U+00B7, and what is typed for it.
pub(in super::super) fn is_dot(c: char) -> bool {
    matches!(c, '·' | '・' | '•' | '‧' | '∙' | '．')
}

/// What joins double surnames: 克兰普-卡伦鲍尔.
pub(super) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '‐' | '－' | '―' | '—')
}
