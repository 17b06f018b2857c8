//! The functions in SQL: what queries give, and what the optimizer makes of them.

use std::sync::Arc;

use datafusion::arrow::array::{ArrayRef, AsArray, BinaryArray, RecordBatch, StringArray};
use datafusion::arrow::datatypes::DataType;
use datafusion::assert_batches_eq;
use datafusion::parquet::arrow::ArrowWriter;
use datafusion::prelude::SessionContext;
use gongwen::Parser;

#[path = "../examples/deadlines.rs"]
#[allow(dead_code)] // its main
mod example;

/// The district committee held a meeting. It stressed: each unit is to step up patrols before the end of August, and not to gather.
const NEWS: &str = "区委召开会议\n2020年7月7日，区委召开会议。会议强调，各单位要在8月底前加强巡查。各单位不得聚集。";
/// A page: navigation, title, info line; schools are to report by July 20.
const PAGE: &str = "<ul><li><a href=/>首页</a></ul><h1>某区开展检查</h1><p>来源：某报 时间：2020-07-08</p>\
                    <p>会议要求，各学校要在7月20日前报送结果。</p>";

fn context() -> SessionContext {
    let context = SessionContext::new();
    gongwen_datafusion::register_all(&context);
    let paths: ArrayRef = Arc::new(StringArray::from(vec!["a", "b", "c"]));
    let pages: ArrayRef = Arc::new(StringArray::from(vec![Some(NEWS), None, Some(PAGE)]));
    let pages = RecordBatch::try_from_iter([("path", paths), ("html", pages)]).unwrap();
    context.register_batch("pages", pages).unwrap();
    context
}

async fn rows(context: &SessionContext, sql: &str) -> Vec<RecordBatch> {
    context.sql(sql).await.unwrap().collect().await.unwrap()
}

#[tokio::test]
async fn directives_are_rows() {
    let sql = "select path, d['number'] as number, d['modality'] as modality, d['addressee'] as addressee,
                      d['actions'] as actions, d['deadline_date'] as due
               from (select path, unnest(gongwen_directives(html)) as d from pages) order by path, number";
    let expected = [
        "+------+--------+----------+-----------+-----------------------+------------+",
        "| path | number | modality | addressee | actions               | due        |",
        "+------+--------+----------+-----------+-----------------------+------------+",
        "| a    | 0      | should   | 各单位    | [在8月底前加强巡查]   | 2020-08-31 |",
        "| a    | 1      | must_not | 各单位    | [聚集]                |            |",
        "| c    | 0      | should   | 各学校    | [在7月20日前报送结果] | 2020-07-20 |",
        "+------+--------+----------+-----------+-----------------------+------------+",
    ];
    assert_batches_eq!(expected, &rows(&context(), sql).await);
}

#[tokio::test]
async fn a_notice_is_a_struct() {
    let sql =
        "select path, n['title'] as title, n['dialect'] as dialect, n['source'] as source, n['published'] as published,
                      n['directives'] as directives, n['error'] as error
               from (select path, gongwen_notice(html) as n from pages) order by path";
    let expected = [
        "+------+--------------+---------+--------+------------+------------+-------+",
        "| path | title        | dialect | source | published  | directives | error |",
        "+------+--------------+---------+--------+------------+------------+-------+",
        "| a    | 区委召开会议 | plain   |        |            | 2          |       |",
        "| b    |              |         |        |            |            |       |",
        "| c    | 某区开展检查 | page    | 某报   | 2020-07-08 | 1          |       |",
        "+------+--------------+---------+--------+------------+------------+-------+",
    ];
    assert_batches_eq!(expected, &rows(&context(), sql).await);
}

#[tokio::test]
async fn titles_and_articles_are_texts() {
    let sql = "select gongwen_title(html) as title, gongwen_article(html) as article from pages where path = 'c'";
    let rows = rows(&context(), sql).await;
    let text = |column: &str| rows[0][column].as_string::<i32>().value(0).to_owned();
    assert_eq!(text("title"), "某区开展检查");
    assert_eq!(text("article"), "某区开展检查\n会议要求，各学校要在7月20日前报送结果。\n");
}

/// Of a page, a page that is none, and a null.
#[tokio::test]
async fn what_cannot_be_read_is_null_and_says_why() {
    let context = context();
    let bytes: ArrayRef = Arc::new(BinaryArray::from_opt_vec(vec![Some(NEWS.as_bytes()), Some(b"\xFF\xD8\0\0"), None]));
    context.register_batch("files", RecordBatch::try_from_iter([("bytes", bytes)]).unwrap()).unwrap();
    let sql = "select gongwen_notice(bytes)['error'] as error, gongwen_notice(bytes) is null as nothing,
                      gongwen_title(bytes) as title, gongwen_article(bytes) is null as no_article,
                      cardinality(gongwen_directives(bytes)) as directives from files";
    let expected = [
        "+---------------------------------------------+---------+--------------+------------+------------+",
        "| error                                       | nothing | title        | no_article | directives |",
        "+---------------------------------------------+---------+--------------+------------+------------+",
        "|                                             | false   | 区委召开会议 | false      | 2          |",
        "| is a binary file: it has bytes of value 0   | false   |              | true       |            |",
        "|                                             | true    |              | true       |            |",
        "+---------------------------------------------+---------+--------------+------------+------------+",
    ]
    .map(|line| line.replacen("   |", " |", 0));
    let got = datafusion::arrow::util::pretty::pretty_format_batches(&rows(&context, sql).await).unwrap().to_string();
    let cells = |text: &str| -> Vec<Vec<String>> {
        let lines = text.lines().filter(|line| line.starts_with('|'));
        lines.map(|line| line.split('|').map(|cell| cell.trim().to_owned()).collect()).collect()
    };
    assert_eq!(cells(&got), cells(&expected.join("\n")));
}

/// A parser of the user's own: its year, and strict.
#[tokio::test]
async fn functions_read_as_their_parser_does() {
    let context = SessionContext::new();
    for function in gongwen_datafusion::functions(&Parser::new().year(1999).strict(true)) {
        context.register_udf(function.as_ref().clone());
    }
    let due = rows(
        &context,
        "select gongwen_directives('题\n会议强调，各单位要在8月底前加强巡查。')[1]['deadline_date'] as due",
    )
    .await;
    assert_batches_eq!(
        ["+------------+", "| due        |", "+------------+", "| 1999-08-31 |", "+------------+"],
        &due
    );
    let refused = rows(&context, "select gongwen_notice('<p>文</p>')['error'] as error").await;
    let error = refused[0]["error"].as_string::<i32>().value(0);
    assert!(error.contains("expected a title"), "{error}");
}

/// Of a constant the optimizer takes the result; a page is read once for all fields of its directives, and of its notice if
/// field accesses stay where they are.
#[tokio::test]
async fn the_optimizer_calls_no_more_often_than_needed() {
    let context = context();
    let plan = |sql: &'static str| {
        let context = &context;
        async move { context.sql(sql).await.unwrap().into_optimized_plan().unwrap().display_indent().to_string() }
    };
    for sql in [
        "select gongwen_title('题\n文') as it",
        "select gongwen_title(null) as it",
        "select cardinality(gongwen_directives('题\n各单位要巡查。')) as it",
    ] {
        let plan = plan(sql).await;
        assert!(!plan.contains("gongwen_"), "{plan}");
    }
    let calls = |plan: &str, name: &str| plan.matches(&format!("{name}(pages.html)")).count();
    let fields =
        plan("select d['text'], d['cue'] from (select unnest(gongwen_directives(html)) as d from pages)").await;
    assert_eq!(fields.matches("gongwen_directives(pages.html) AS").count(), 1, "{fields}");
    context.sql("set datafusion.optimizer.enable_leaf_expression_pushdown = false").await.unwrap();
    for sql in [
        "select gongwen_notice(html)['title'] as title, gongwen_notice(html)['genre'] as genre from pages",
        "select n['title'] as title, n['genre'] as genre from (select gongwen_notice(html) as n from pages)",
    ] {
        let fields = plan(sql).await;
        assert_eq!(calls(&fields, "gongwen_notice"), 1, "{fields}");
    }
}

#[tokio::test]
async fn values_of_other_types_are_refused() {
    let context = context();
    for (value, what) in [("make_array(1)", "List"), ("1", "Int64"), ("'a', 'b'", "one source")] {
        let asked = context.sql(&format!("select gongwen_title({value})")).await;
        let error = asked.expect_err("it is refused").to_string();
        assert!(error.contains(what), "{error}");
    }
}

/// Dictionaries of texts, as other writers of Parquet have them.
#[tokio::test]
async fn dictionaries_are_texts() {
    let sql = "select gongwen_title(arrow_cast(html, 'Dictionary(Int32, Utf8)')) as title from pages order by path";
    let rows = rows(&context(), sql).await;
    assert_eq!(rows[0].schema().field(0).data_type(), &DataType::Utf8);
    assert_eq!(rows[0]["title"].as_string::<i32>().iter().flatten().count(), 2);
}

/// The example, over a file that it is given.
#[tokio::test]
async fn the_example_reads_parquet() {
    let context = context();
    let pages = rows(&context, "select * from pages").await;
    let folder = tempfile::TempDir::new().unwrap();
    let file = folder.path().join("pages.parquet");
    let mut writer = ArrowWriter::try_new(std::fs::File::create(&file).unwrap(), pages[0].schema(), None).unwrap();
    for batch in &pages {
        writer.write(batch).unwrap();
    }
    writer.close().unwrap();
    let expected = [
        "+------+-----------+-----------------------------+------------+",
        "| path | addressee | text                        | due        |",
        "+------+-----------+-----------------------------+------------+",
        "| c    | 各学校    | 各学校要在7月20日前报送结果 | 2020-07-20 |",
        "| a    | 各单位    | 各单位要在8月底前加强巡查   | 2020-08-31 |",
        "+------+-----------+-----------------------------+------------+",
    ];
    assert_batches_eq!(expected, &example::deadlines(file.to_str().unwrap()).await.unwrap());
}
