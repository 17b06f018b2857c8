//! A policy tracker: which notices there are, who is to do what by when, and where the file says so; in SQLite.

use gongwen::{Deadline, Notice};
use rusqlite::{Connection, Result, params};

const TABLES: &str = "
    create table notice (id integer primary key, path text unique, title text, genre text, published text, origin text);
    create table task (id integer primary key, notice integer references notice, whose text, what text, modality text,
        condition text, speaker text, deadline text, due text, \"from\" integer, \"to\" integer);
    create table link (notice integer references notice, text text, target text);";

/// An empty tracker.
pub fn open() -> Result<Connection> {
    let db = Connection::open_in_memory()?;
    db.execute_batch(TABLES)?;
    Ok(db)
}

/// Takes a notice on, in whatever encoding its file is; gives its number.
pub fn add(db: &mut Connection, path: &str, file: &[u8]) -> Result<i64> {
    let notice = Notice::from_bytes(file);
    let offsets = notice.offsets(file);
    let change = db.transaction()?;
    let (genre, published) =
        (notice.genre().map(|genre| genre.as_str()), notice.published().map(|day| day.to_string()));
    change.execute(
        "insert into notice (path, title, genre, published, origin) values (?, ?, ?, ?, ?)",
        params![path, notice.title(), genre, published, notice.origin()],
    )?;
    let number = change.last_insert_rowid();
    for link in notice.links() {
        change.execute("insert into link values (?, ?, ?)", params![number, &*link.text(), link.target()])?;
    }
    for directive in notice.directives() {
        let place = offsets.in_file(directive.span());
        let mut whose: Vec<_> = directive.addressees().map(Some).collect();
        whose.resize(whose.len().max(1), None);
        let due = directive.deadline().and_then(Deadline::due).map(|day| day.to_string());
        for (whose, what) in whose.iter().flat_map(|whose| directive.actions().map(move |what| (whose, what))) {
            change.execute(
                "insert into task (notice, whose, what, modality, condition, speaker, deadline, due, \"from\", \"to\")
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                params![
                    number,
                    whose.as_deref(),
                    &*what,
                    directive.modality().as_str(),
                    directive.condition().as_deref(),
                    directive.attribution().map(|said| said.speaker()).as_deref(),
                    directive.deadline().map(|deadline| deadline.text()).as_deref(),
                    due,
                    place.start(),
                    place.end()
                ],
            )?;
        }
    }
    change.commit()?;
    Ok(number)
}

/// What is due by `day`, the first first: whose it is, and what.
pub fn due(db: &Connection, day: &str) -> Result<Vec<(Option<String>, String)>> {
    let mut query = db.prepare("select whose, what from task where due <= ? order by due, id")?;
    query.query_map([day], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
}
