//! Pages made up for the example, as Parquet: a table of paths and of HTML, in some files, as a crawl keeps them.

use std::fs::File;
use std::path::Path;
use std::sync::Arc;

use datafusion::arrow::array::{ArrayRef, RecordBatch, StringArray};
use datafusion::parquet::arrow::ArrowWriter;

use crate::Error;

/// How many files: so many tasks does the scan have.
const FILES: usize = 8;
/// Each subdistrict and town; the health commission; schools; all units of the city.
const ADDRESSEES: [&str; 4] = ["各街镇", "区卫生健康委", "各学校", "全市各单位"];
/// Step up inspections; deal with hidden dangers; report progress before the end of August; write up records; train staff.
const ACTIONS: [&str; 5] = ["加强巡查", "整改安全隐患", "在8月底前报送进展", "健全工作台账", "组织人员培训"];

/// Writes `count` pages below `folder`.
pub fn write(folder: &Path, count: usize) -> Result<(), Error> {
    for file in 0..FILES {
        let numbers = || (file..count).step_by(FILES);
        let paths: StringArray = numbers().map(|number| Some(format!("{number:06}.html"))).collect();
        let pages: StringArray = numbers().map(|number| Some(page(number))).collect();
        let columns: [(&str, ArrayRef); 2] = [("path", Arc::new(paths)), ("html", Arc::new(pages))];
        let batch = RecordBatch::try_from_iter(columns)?;
        let file = File::create(folder.join(format!("{file}.parquet")))?;
        let mut writer = ArrowWriter::try_new(file, batch.schema(), None)?;
        writer.write(&batch)?;
        writer.close()?;
    }
    Ok(())
}

/// A page of a site: navigation, title, info line, an article that directs, imprint.
fn page(number: usize) -> String {
    let mut lines = String::new();
    for line in 0..10 + number % 30 {
        let addressee = ADDRESSEES[(number + line) % ADDRESSEES.len()];
        let action = ACTIONS[(number / 7 + line) % ACTIONS.len()];
        let also = ACTIONS[(number / 3 + 2 * line) % ACTIONS.len()];
        let modal = if (number + line).is_multiple_of(3) { "必须" } else { "要" };
        let directive = format!("{addressee}{modal}{action}，{also}，不得推诿扯皮");
        lines.extend(["<p>会议强调，", &directive, "。</p>\n"]);
    }
    format!(
        "<html><body><ul><li><a href=/>首页</a><li><a href=/xw/>新闻</a></ul><h1>某市召开第{number}次工作会议</h1>\n\
         <p>发布时间：2024-07-{day:02} 来源：某报</p>\n{lines}<p>上一篇：<a href=/1>略</a></p></body></html>\n",
        day = 1 + number % 28,
    )
}
