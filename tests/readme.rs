//! The Chinese README says what the English one does: the same code, in the same places, under as many headings.

const READMES: [&str; 2] = [include_str!("../README.md"), include_str!("../README.zh.md")];

/// The blocks of code, each with its language.
fn code(text: &str) -> Vec<&str> {
    text.split("```").skip(1).step_by(2).collect()
}

/// What the lines that begin with `mark` are, by the number of its characters.
fn shape(text: &str) -> Vec<(usize, usize)> {
    let prose: String = text.split("```").step_by(2).collect();
    let mut shape = Vec::new();
    for line in prose.lines() {
        match line.split(' ').next() {
            Some(mark) if mark.starts_with('#') => shape.push((mark.len(), 0)),
            Some("|") => shape.push((0, line.matches('|').count())),
            _ => {}
        }
    }
    shape
}

/// The addresses that it leads to.
fn links(text: &str) -> Vec<&str> {
    let definitions = text.lines().filter(|line| line.starts_with('[')).filter_map(|line| line.split_once("]: "));
    let others = |address: &&str| !address.contains("README"); // each leads to the other
    definitions.map(|(_, address)| address).filter(others).collect()
}

#[test]
fn the_readmes_are_in_step() {
    let [english, chinese] = READMES;
    assert!(code(english).len() >= 5);
    for (one, other) in code(english).iter().zip(code(chinese)) {
        assert_eq!(*one, other, "the code differs");
    }
    assert_eq!(code(english).len(), code(chinese).len());
    assert_eq!(shape(english), shape(chinese), "headings and rows of tables differ");
    assert_eq!(links(english), links(chinese));
}
