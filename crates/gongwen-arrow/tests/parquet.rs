//! The tables through Parquet and back: each value, type and meaning as it was.

use std::collections::BTreeMap;

use arrow_array::cast::AsArray;
use arrow_array::types::{Date32Type, Int16Type, UInt32Type, UInt64Type};
use arrow_array::{Array, RecordBatch};
use bytes::Bytes;
use gongwen::{Notice, Parser};
use gongwen_arrow::{Table, TableBuilder, Tables};
use parquet::arrow::ArrowWriter;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;

/// On the evening of July 7 the district committee held its 99th meeting, Li Ming in the chair; see to the plan by
/// the end of August; no gatherings.
const NEWS: &str = "区委召开会议\n7月7日晚，区委召开第九十九次会议。区委书记李明主持会议。\n\
                    会议强调，各单位要在8月底前落实《防控方案》，加强巡查，不得聚集。（记者 王红）";
const DOCUMENT: &str = include_str!("../../../tests/golden/document.txt");

/// The batches of each table, of at most about `limit` rows.
fn tables(limit: usize, notices: usize) -> BTreeMap<&'static str, Vec<RecordBatch>> {
    let parser = Parser::new().year(2020);
    let (news, document) = (parser.parse(NEWS).unwrap(), parser.parse(DOCUMENT).unwrap());
    let mut tables = Tables::new(limit);
    let mut batches: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for number in 0..notices {
        tables.push(&format!("news/{number}"), &news);
        tables.push(&format!("documents/{number}"), &document);
        tables.push_error(&format!("lost/{number}"), "no such file");
        tables.full().for_each(|(table, batch)| batches.entry(table.name()).or_default().push(batch));
    }
    tables.finish().for_each(|(table, batch)| batches.entry(table.name()).or_default().push(batch));
    batches
}

#[test]
fn parquet_gives_back_what_it_got() {
    let batches = tables(1000, 1);
    for table in Table::ALL {
        let [batch] = &batches[table.name()][..] else { panic!("one batch of {table:?}") };
        let mut file = Vec::new();
        let mut writer = ArrowWriter::try_new(&mut file, table.schema(), None).unwrap();
        writer.write(batch).unwrap();
        writer.close().unwrap();
        let reader = ParquetRecordBatchReaderBuilder::try_new(Bytes::from(file)).unwrap();
        assert_eq!(reader.schema(), &table.schema(), "{table:?}");
        let read: Vec<_> = reader.build().unwrap().map(Result::unwrap).collect();
        let [read] = &read[..] else { panic!("one batch of {table:?}") };
        assert_eq!(read.schema().fields(), table.schema().fields());
        for (field, (read, written)) in table.schema().fields().iter().zip(read.columns().iter().zip(batch.columns())) {
            assert_eq!(read, written, "{} of {table:?}", field.name());
        }
    }
}

#[test]
fn rows_say_what_notices_say() {
    let batches = tables(1000, 1);
    let (notices, directives) = (&batches["notices"][0], &batches["directives"][0]);
    assert_eq!(notices.num_rows(), 3);
    let text = |batch: &RecordBatch, column: &str, row: usize| batch[column].as_string::<i32>().value(row).to_owned();
    let number = |column: &str, row: usize| notices[column].as_primitive::<UInt32Type>().value(row);
    assert_eq!((text(notices, "title", 0), number("meeting_ordinal", 0)), ("区委召开会议".into(), 99));
    assert_eq!(text(notices, "meeting_chair", 0), "李明");
    assert_eq!(
        notices["meeting_date"].as_primitive::<Date32Type>().value_as_date(0).unwrap().to_string(),
        "2020-07-07"
    );
    assert_eq!((text(notices, "error", 2), notices["text"].is_null(2)), ("no such file".into(), true));
    let document = Notice::parse(DOCUMENT);
    let said = document.document().unwrap();
    assert_eq!(text(notices, "number", 1), said.number().unwrap().to_string());
    assert_eq!(text(notices, "issuer", 1), said.issuer().unwrap());
    assert_eq!(number("directives", 0) + number("directives", 1), u32::try_from(directives.num_rows()).unwrap());
    let names = directives["modality"].as_dictionary::<Int16Type>();
    let modality = names.values().as_string::<i32>().value(names.key(0).unwrap());
    assert_eq!((modality, text(directives, "addressee", 0)), ("should", "各单位".into()));
    let actions = directives["actions"].as_list::<i32>().value(0);
    let of_notice = Notice::parse(NEWS);
    let first = of_notice.directives().next().unwrap();
    let want: Vec<_> = first.actions().map(|action| action.to_string()).collect();
    assert_eq!(actions.as_string::<i32>().iter().flatten().collect::<Vec<_>>(), want);
    let from = directives["source_from"].as_primitive::<UInt64Type>().value(0);
    assert_eq!(from, first.text().span().start() as u64);
    assert_eq!(text(directives, "deadline_text", 0), "在8月底前");
    let last = directives["deadline_date"].as_primitive::<Date32Type>().value_as_date(0).unwrap();
    assert_eq!(last.to_string(), "2020-08-31");
    assert_eq!(text(&batches["people"][0], "name", 0), "李明");
    assert_eq!(batches["credits"][0].num_rows(), 1);
    assert_eq!(batches["elements"][0].num_rows(), said.elements().count());
}

/// The mayor requires all units to patrol, by a page that says when and where from it is; its navigation asks for nothing.
#[test]
fn rows_say_who_demands_and_in_which_part() {
    let source = "<ul><li><a href=/>首页</a></ul><h1>某区开展巡查</h1><p>来源：某报 时间：2024年12月7日</p><p>市长要求各单位加强巡查。</p>";
    let notice = Notice::parse(source);
    let mut tables = [Table::Notices, Table::Directives, Table::Dates].map(TableBuilder::new);
    assert_eq!(tables.each_mut().map(|table| table.push("a", &notice)), [1, 1, notice.dates().count()]);
    let [notices, directives, dates] = tables.each_mut().map(|table| table.finish().pop());
    assert!(dates.is_none_or(|dates| dates.num_rows() > 0), "no batch is empty");
    let (notices, directives) = (notices.unwrap(), directives.unwrap());
    assert_eq!(directives["demanded_by"].as_string::<i32>().value(0), "市长");
    let name = |batch: &RecordBatch, column: &str| {
        let names = batch[column].as_dictionary::<Int16Type>();
        names.values().as_string::<i32>().value(names.key(0).unwrap()).to_owned()
    };
    assert_eq!(name(&directives, "part"), "article");
    assert_eq!(notices["source"].as_string::<i32>().value(0), "某报");
    let published = notices["published"].as_primitive::<Date32Type>().value_as_date(0).unwrap();
    assert_eq!(published.to_string(), "2024-12-07");
}

/// Batches are full in rows, none is much larger, and no row is lost.
#[test]
fn batches_are_bounded() {
    let batches = tables(50, 100);
    for (name, batches) in batches {
        let rows: usize = batches.iter().map(RecordBatch::num_rows).sum();
        assert!(rows >= 100, "{name}: {rows}");
        for batch in &batches[..batches.len() - 1] {
            assert!((50..70).contains(&batch.num_rows()), "{name}: {}", batch.num_rows());
        }
    }
}

/// Every column says what it means.
#[test]
fn columns_are_documented() {
    for table in Table::ALL {
        for field in table.schema().fields() {
            assert!(field.metadata()["description"].len() > 10, "{} of {table:?}", field.name());
        }
    }
}
