//! What holds for any inline style.

use gongwen::style::Style;

/// Declarations and what is skipped stand in order, within the style; the style owned is the same; a declaration by
/// itself says the same again.
pub fn style(css: &str) {
    let style = Style::parse(css);
    assert_eq!(style.as_written(), css);
    assert_eq!(style.to_string(), css);
    assert_eq!(style.clone().into_owned(), style);
    let mut end = 0;
    for declaration in style.declarations() {
        let span = declaration.span;
        let written = span.of(css).unwrap_or_else(|| panic!("{declaration:?} is no part of the style"));
        assert!(end <= span.start(), "{declaration:?} overlaps what ends at {end}");
        end = span.end();
        assert!(written.contains(declaration.value) && !declaration.name.is_empty(), "{declaration:?}");
        let alone = Style::parse(written);
        let mut again = alone.declarations();
        let first = again.next().unwrap_or_else(|| panic!("{written:?} is none by itself"));
        assert_eq!(
            (&first.name, first.value, first.important),
            (&declaration.name, declaration.value, declaration.important)
        );
        assert!(again.next().is_none(), "{written:?} is several by itself");
    }
    let skipped = style.skipped();
    assert!(skipped.iter().all(|span| span.of(css).is_some()) && skipped.is_sorted_by(|a, b| a.end() <= b.start()));
    assert!(style.font_family().all(|name| name.trim() == name || !name.is_empty()));
    for length in [style.font_size(), style.text_indent()].into_iter().flatten() {
        assert!(length.value.is_finite(), "{length:?}");
        let shown = format!("text-indent:{length}");
        assert_eq!(Style::parse(&shown).text_indent(), Some(length), "{shown}");
    }
}
