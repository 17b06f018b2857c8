//! The text form of an enum without data: one stable name for each variant, the one that JSON has too.
//! Each enum gives its names in its own file, by this macro.

/// Gives an enum the list of its variants, and their names in both directions, to serde too. `in` is the path of the
/// public module; the variant after `else` is what a name deserializes as that only a later version knows.
macro_rules! names {
    ($type:ident $(in $path:literal)?, $example:literal:
        $($variant:ident = $name:literal),+ $(,)? $(; else $other:ident)?) => {
        impl $type {
            /// All that a reading gives.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            #[doc = concat!("The stable name, in snake case, as JSON has it: `", $example, "`. It parses back.")]
            ///
            /// ```
            #[doc = concat!("use gongwen::", $($path,)? stringify!($type), ";")]
            #[doc = concat!("let this: ", stringify!($type), " = \"", $example, "\".parse()?;")]
            #[doc = concat!("assert_eq!(this.as_str(), \"", $example, "\");")]
            #[doc = concat!("assert!(\"no name\".parse::<", stringify!($type), ">().is_err());")]
            /// # Ok::<(), gongwen::Error>(())
            /// ```
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)+
                    $(Self::$other => "other",)?
                }
            }
        }

        /// As `as_str`.
        impl core::fmt::Display for $type {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.pad(self.as_str())
            }
        }

        /// From the name that `as_str` gives.
        impl core::str::FromStr for $type {
            type Err = $crate::Error;

            fn from_str(name: &str) -> Result<Self, $crate::Error> {
                let known = Self::ALL.iter().copied().find(|this| this.as_str() == name);
                let expected = concat!("the name of a `", stringify!($type), "`, like ", $example);
                known.ok_or_else(|| $crate::Error::form(expected, name, 0))
            }
        }

        /// As `as_str`.
        #[cfg(feature = "serde")]
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        /// From the name that `as_str` gives; where there is a variant `Other`, a name that is not known gives it.
        #[cfg(feature = "serde")]
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                const OTHER: &[$type] = &[$($type::$other)?];
                let name = <std::borrow::Cow<'_, str> as serde::Deserialize>::deserialize(deserializer)?;
                name.parse().or_else(|error| OTHER.first().copied().ok_or_else(|| serde::de::Error::custom(error)))
            }
        }
    };
}
pub(crate) use names;

#[cfg(test)]
mod tests {
    use crate::heading::Level;
    use crate::{Dialect, Element, Genre, Role};

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
        check(crate::TimeUnit::ALL);
    }
}
