//! Room: how lists grow that stay for as long as their notice. By half of what they hold, not twofold, so that at most a
//! third of the room is empty.

/// The fewest items, and the fewest bytes of text, that room is made for.
const FEWEST: usize = 8;
const FEWEST_BYTES: usize = 1024;

/// Appends `item`.
pub(crate) fn push<T>(list: &mut Vec<T>, item: T) {
    if list.len() == list.capacity() {
        list.reserve_exact((list.len() / 2).max(FEWEST));
    }
    list.push(item);
}

/// Appends `more`.
pub(crate) fn push_str(text: &mut String, more: &str) {
    if text.capacity() - text.len() < more.len() {
        text.reserve_exact(more.len().max(text.len() / 2).max(FEWEST_BYTES));
    }
    text.push_str(more);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_third_of_the_room_is_empty_at_most() {
        let (mut list, mut text) = (Vec::new(), String::new());
        let (mut lists, mut texts) = (Vec::new(), Vec::new());
        for index in 0..10_000 {
            push(&mut list, index);
            push_str(&mut text, "会议");
            assert!(list.capacity() <= list.len() + (list.len() / 2).max(FEWEST), "{}", list.capacity());
            assert!(text.capacity() <= text.len() + (text.len() / 2).max(FEWEST_BYTES), "{}", text.capacity());
            lists.push(list.capacity());
            texts.push(text.capacity());
        }
        assert!(list.iter().copied().eq(0..10_000) && text == "会议".repeat(10_000));
        // And room is made seldom.
        lists.dedup();
        texts.dedup();
        assert!(lists.len() < 25 && texts.len() < 15, "{lists:?} {texts:?}");
    }

    #[test]
    fn what_fits_needs_no_more_room() {
        let mut text = String::with_capacity(6);
        push_str(&mut text, "会议");
        assert_eq!((text.as_str(), text.capacity()), ("会议", 6));
    }
}
