//! Formats of serde that are not JSON: what goes out comes in again.

use gongwen::Notice;
use gongwen::record::{DirectiveRecord, NoticeRecord};
use proptest::prelude::*;
use serde::{Serialize, de::DeserializeOwned};

const SOURCES: [&str; 4] = [
    include_str!("../../../seeds/000_2790eb9220dfb574.txt"),
    include_str!("../../golden/document.txt"),
    include_str!("../../golden/page.html"),
    "<p>会议<b>强调</b>，<a href='a?b&amp;c'>要</a><img src=x>抓好落实。<table><tr><th colspan=2>一<td>二</table>",
];

fn postcard<T: Serialize + DeserializeOwned>(value: &T) -> T {
    ::postcard::from_bytes(&::postcard::to_stdvec(value).unwrap()).unwrap()
}

fn bincode<T: Serialize + DeserializeOwned>(value: &T) -> T {
    let config = ::bincode::config::standard();
    let bytes = ::bincode::serde::encode_to_vec(value, config).unwrap();
    ::bincode::serde::decode_from_slice(&bytes, config).unwrap().0
}

fn message_pack<T: Serialize + DeserializeOwned>(value: &T) -> T {
    rmp_serde::from_slice(&rmp_serde::to_vec(value).unwrap()).unwrap()
}

fn message_pack_named<T: Serialize + DeserializeOwned>(value: &T) -> T {
    rmp_serde::from_slice(&rmp_serde::to_vec_named(value).unwrap()).unwrap()
}

/// Notice, its record, and the records of its directives go out and in by `format`.
macro_rules! round_trips {
    ($($format:ident),+) => {$(
        mod $format {
            use super::*;

            #[test]
            fn takes_a_notice_out_and_in() {
                for source in SOURCES {
                    let notice = Notice::parse(source).into_owned();
                    assert_eq!(super::$format(&notice), notice);
                    let record: NoticeRecord = notice.to_record();
                    assert_eq!(super::$format(&record), record);
                    for directive in notice.directives() {
                        let record: DirectiveRecord = directive.to_record();
                        assert_eq!(super::$format(&record), record);
                    }
                }
            }

            proptest! {
                #![proptest_config(ProptestConfig::with_cases(32))]
                #[test]
                fn takes_any_notice_out_and_in(notice in gongwen::strategies::notice()) {
                    prop_assert_eq!(super::$format(&notice), notice);
                }
            }
        }
    )+};
}

round_trips! { postcard, bincode, message_pack, message_pack_named }
