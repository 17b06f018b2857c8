//! The text form of an enum without data: one stable name for each variant, the one that JSON has too.
//! Each enum gives its names in its own file, by this macro.

/// Gives an enum the list of its variants, and their names.
macro_rules! names {
    ($type:ident, $example:literal: $($variant:ident = $name:literal),+ $(,)?) => {
        impl $type {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            #[doc = concat!("The stable name, in snake case, as JSON has it: `", $example, "`.")]
            ///
            /// ```
            #[doc = concat!("use gongwen::", stringify!($type), ";")]
            #[doc = concat!("assert!(", stringify!($type), "::ALL.iter().any(|this| this.as_str() == \"", $example, "\"));")]
            #[doc = concat!("assert_eq!(", stringify!($type), "::ALL[0].to_string(), ", stringify!($type), "::ALL[0].as_str());")]
            /// ```
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)+
                }
            }
        }

        /// As `as_str`.
        impl core::fmt::Display for $type {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.pad(self.as_str())
            }
        }
    };
}
pub(crate) use names;

#[cfg(test)]
mod tests {
    use crate::{Dialect, Element, Genre, Level, Role, TimeUnit};

    /// Each name once, padded as asked.
    #[test]
    fn tell_the_variants_apart() {
        let mut names: Vec<&str> = Element::ALL.iter().map(|element| element.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), 17);
        assert_eq!(format!("{:>12}|{:<10}|", Role::Photographer, Level::First), "photographer|first     |");
        assert_eq!(
            (Dialect::Page.to_string(), Genre::DetailedRules.to_string()),
            ("page".into(), "detailed_rules".into())
        );
    }

    /// What is shown, JSON says too, and reads again.
    #[cfg(feature = "serde")]
    #[test]
    fn are_those_of_json() {
        fn check<T>(all: &[T])
        where
            T: Copy + std::fmt::Debug + std::fmt::Display + PartialEq + serde::Serialize + serde::de::DeserializeOwned,
        {
            for &this in all {
                assert_eq!(serde_json::to_value(this).unwrap(), this.to_string());
                assert_eq!(serde_json::from_value::<T>(this.to_string().into()).unwrap(), this);
            }
        }
        check(Dialect::ALL);
        check(Level::ALL);
        check(Role::ALL);
        check(Element::ALL);
        check(Genre::ALL);
        check(TimeUnit::ALL);
    }
}
