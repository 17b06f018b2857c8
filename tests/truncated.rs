//! The seed, cut off at each of its bytes: whatever is left is read, and the laws hold.

#[path = "support/laws.rs"]
mod laws;

#[test]
fn the_seed_cut_off_anywhere_is_read() {
    let seed = include_str!("../seeds/000_2790eb9220dfb574.txt");
    for end in 0..=seed.len() {
        laws::source(&String::from_utf8_lossy(&seed.as_bytes()[..end]));
    }
}
