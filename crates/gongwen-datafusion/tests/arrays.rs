//! The functions on arrays, without SQL: each type of source, nulls, no rows, parts of arrays, constants, large sources.

use std::sync::Arc;

use datafusion::arrow::array::{Array, ArrayRef, AsArray, StringArray, StructArray};
use datafusion::arrow::compute::cast;
use datafusion::arrow::datatypes::{DataType, Field, UInt32Type};
use datafusion::common::ScalarValue;
use datafusion::config::ConfigOptions;
use datafusion::logical_expr::{ColumnarValue, ScalarFunctionArgs, ScalarUDF, Volatility};
use gongwen::{Notice, Parser};
use gongwen_arrow::{Table, TableBuilder};

/// The meeting stressed: each unit is to step up patrols, and not to gather; schools are to report.
const SOURCES: [Option<&str>; 5] = [
    Some("区委召开会议\n会议强调，各单位要加强巡查。各单位不得聚集。"),
    None,
    Some(""),
    Some("<h1>某区开展检查</h1><p>来源：某报</p><p>会议要求，各学校要报送结果。</p>"),
    Some("没有要求的题\n今天天气很好。"), // a title that demands nothing: the weather is fine today
];

const TYPES: [DataType; 6] = [
    DataType::Utf8,
    DataType::LargeUtf8,
    DataType::Utf8View,
    DataType::Binary,
    DataType::LargeBinary,
    DataType::BinaryView,
];

fn function(name: &str) -> Arc<ScalarUDF> {
    let all = gongwen_datafusion::functions(&Parser::new());
    all.into_iter().find(|function| function.name() == name).expect("there is such a function")
}

fn call(name: &str, argument: ColumnarValue, rows: usize) -> ColumnarValue {
    let function = function(name);
    let field = Field::new("html", argument.data_type(), true);
    let returned = Field::new(name, function.return_type(&[argument.data_type()]).unwrap(), true);
    let args = ScalarFunctionArgs {
        args: vec![argument],
        arg_fields: vec![Arc::new(field)],
        number_rows: rows,
        return_field: Arc::new(returned.clone()),
        config_options: Arc::new(ConfigOptions::default()),
    };
    let made = function.invoke_with_args(args).unwrap();
    assert_eq!(&made.data_type(), returned.data_type(), "{name} gives what it says");
    made
}

fn of(name: &str, array: &ArrayRef) -> ArrayRef {
    let ColumnarValue::Array(made) = call(name, ColumnarValue::Array(array.clone()), array.len()) else {
        panic!("an array gives an array")
    };
    assert_eq!(made.len(), array.len());
    made
}

/// The sources as an array of this type.
fn sources(kind: &DataType) -> ArrayRef {
    let array: ArrayRef = Arc::new(StringArray::from(SOURCES.to_vec()));
    cast(&array, kind).unwrap()
}

#[test]
fn each_type_gives_the_same() {
    for name in ["gongwen_notice", "gongwen_directives", "gongwen_article", "gongwen_title"] {
        let want = of(name, &sources(&DataType::Utf8));
        for kind in TYPES {
            let made = of(name, &sources(&kind));
            if name == "gongwen_notice" {
                // Bytes have an encoding, and texts have none.
                let without = |made: &ArrayRef| {
                    let columns = made.as_struct().columns().iter().zip(made.as_struct().fields());
                    columns
                        .filter(|(_, field)| field.name() != "encoding")
                        .map(|(column, _)| column.clone())
                        .collect::<Vec<_>>()
                };
                assert_eq!(without(&made), without(&want), "{name} of {kind}");
                let encoding = made.as_struct().column_by_name("encoding").unwrap().as_string::<i32>().value(0);
                assert_eq!(encoding, if kind.is_string() { "" } else { "UTF-8" });
            } else {
                assert_eq!(&made, &want, "{name} of {kind}");
            }
        }
    }
}

#[test]
fn nulls_are_nulls_and_nothing_is_not() {
    let nulls = |array: &dyn Array| (0..array.len()).map(|row| array.is_null(row)).collect::<Vec<_>>();
    let sources = sources(&DataType::Utf8);
    assert_eq!(nulls(&of("gongwen_notice", &sources)), [false, true, false, false, false]);
    let directives = of("gongwen_directives", &sources);
    assert_eq!(nulls(&directives), [false, true, false, false, false]);
    assert_eq!([0, 2, 3, 4].map(|row| directives.as_list::<i32>().value_length(row)), [2, 0, 1, 0]);
    assert_eq!(nulls(&of("gongwen_title", &sources)), [false, true, true, false, false]);
    assert_eq!(nulls(&of("gongwen_article", &sources)), [false, true, true, false, false]);
}

/// The values are those of the tables, but for the columns that stand in the row of the source.
#[test]
fn columns_are_those_of_the_tables() {
    let names = |made: &StructArray| made.fields().iter().map(|field| field.name().clone()).collect::<Vec<_>>();
    let columns = |table: Table, but: &[&str]| {
        let schema = table.schema();
        let names = schema.fields().iter().map(|field| field.name().clone());
        names.filter(|name| !but.contains(&name.as_str())).collect::<Vec<_>>()
    };
    let sources = sources(&DataType::Utf8);
    let notices = of("gongwen_notice", &sources);
    assert_eq!(names(notices.as_struct()), columns(Table::Notices, &["path"]));
    let directives = of("gongwen_directives", &sources);
    let directives = directives.as_list::<i32>().values().as_struct();
    assert_eq!(names(directives), columns(Table::Directives, &["path", "title"]));
    let mut table = TableBuilder::new(Table::Directives);
    SOURCES.into_iter().flatten().for_each(|source| {
        table.push("", &Notice::parse(source));
    });
    let [table] = &table.finish()[..] else { panic!("few rows are one batch") };
    for (field, column) in directives.fields().iter().zip(directives.columns()) {
        let want = cast(&table[field.name().as_str()], field.data_type()).unwrap();
        assert_eq!(column, &want, "{}", field.name());
    }
}

#[test]
fn no_rows_give_no_rows() {
    for kind in TYPES {
        for name in ["gongwen_notice", "gongwen_directives", "gongwen_article", "gongwen_title"] {
            assert_eq!(of(name, &sources(&kind).slice(2, 0)).len(), 0);
        }
    }
}

#[test]
fn a_part_of_an_array_gives_that_part() {
    for kind in TYPES {
        for name in ["gongwen_notice", "gongwen_directives", "gongwen_article", "gongwen_title"] {
            let whole = of(name, &sources(&kind));
            for (from, length) in [(0, 2), (1, 3), (3, 2)] {
                let part = of(name, &sources(&kind).slice(from, length));
                assert_eq!(&part, &whole.slice(from, length), "{name} of {kind}, {from}");
            }
        }
    }
}

/// One for all rows, whatever their number.
#[test]
fn a_constant_gives_a_constant() {
    for kind in TYPES {
        for name in ["gongwen_notice", "gongwen_directives", "gongwen_article", "gongwen_title"] {
            let (array, whole) = (sources(&kind), of(name, &sources(&kind)));
            for row in 0..array.len() {
                let constant = ColumnarValue::Scalar(ScalarValue::try_from_array(&array, row).unwrap());
                let ColumnarValue::Scalar(made) = call(name, constant, 1000) else { panic!("a constant is none") };
                assert_eq!(made.to_array().unwrap().as_ref(), whole.slice(row, 1).as_ref(), "{name} of {kind}, {row}");
            }
        }
    }
}

#[test]
fn functions_give_the_same_for_the_same() {
    for function in gongwen_datafusion::functions(&Parser::new()) {
        assert_eq!(function.signature().volatility, Volatility::Immutable, "{}", function.name());
        assert!(function.documentation().is_some());
    }
    let (one, other) = (function("gongwen_title"), function("gongwen_title"));
    assert_eq!(one, other);
    assert_ne!(one, function("gongwen_article"));
    let years: Vec<_> = [2019, 2020].map(|year| gongwen_datafusion::functions(&Parser::new().year(year))).into();
    assert_ne!(years[0], years[1], "functions of other parsers are others");
}

/// A notice of 8 MB; one of 100 MB takes the same way, and the time of a test: `GONGWEN_LARGE=100` tries it.
#[test]
fn a_large_source_is_read() {
    let megabytes: usize = std::env::var("GONGWEN_LARGE").map_or(8, |size| size.parse().unwrap());
    let line = "会议强调，各单位要加强巡查。各单位不得聚集。\n"; // as above
    let lines = (megabytes << 20) / line.len();
    let source = format!("区委召开会议\n{}", line.repeat(lines));
    let array: ArrayRef = Arc::new(StringArray::from(vec![Some("题\n文"), Some(&source), None]));
    let directives = of("gongwen_directives", &array);
    assert_eq!(directives.as_list::<i32>().value_length(1), i32::try_from(2 * lines).unwrap());
    let article = of("gongwen_article", &array);
    assert_eq!(article.as_string::<i32>().value(1).len(), source.len());
    let notice = of("gongwen_notice", &array);
    let count = notice.as_struct().column_by_name("directives").unwrap().as_primitive::<UInt32Type>().value(1);
    assert_eq!(count as usize, 2 * lines);
}
