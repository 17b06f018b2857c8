//! The annotated pages of real shapes in headless Chromium: a dump, a document, a page, and one that tries to get out.
//! The screenshots stay in `target/annotated/`.

use std::fs;
use std::path::Path;

use gongwen::Notice;
use gongwen_browser::Browser;
use serde_json::{Value, json};

/// The window of a desk, and of a hand.
const WIDTHS: [(u32, u32); 2] = [(1280, 1600), (500, 1600)];

/// Scripts, handlers, links and markup wherever a source can have text.
const HOSTILE: &str = "<title>题<script>parent.out = 1</script></title><meta name=ArticleTitle content='&lt;img src=x onerror=parent.out=1>题'>\
    <style>@import url(http://127.0.0.1:9/a.css)</style><script>parent.out = 1</script>\
    <p style='color:red;background:url(http://127.0.0.1:9/b.png);font-size:24px' onclick='parent.out=1'>会议强调，\
    <a href='javascript:parent.out=1'>各单位</a>要“&lt;b>加强&lt;/b>”《&quot;&lt;script>parent.out=1&lt;/script>》巡查。</p>\
    <p>&lt;/p>&lt;script>parent.out=1&lt;/script>，不得&lt;img src=x onerror=parent.out=1>聚集。</p>";

/// What is asked of a page: its texts, its marks, whether it fits, and what a box of the legend does.
const QUESTIONS: &str = r"
    const all = (what) => [...document.querySelectorAll(what)];
    const seen = (what) => all(what).filter((element) => element.getClientRects().length > 0).length;
    const ground = (what) => { const one = document.querySelector(what); return one && window.getComputedStyle(one).backgroundColor; };
    const before = {notes: seen('.margin li[class]:not(.who)'), should: seen('.margin li.should'), ground: ground('main .directive.should')};
    const box = document.getElementById('show-should');
    if (box) box.click();
    const after = {notes: seen('.margin li[class]:not(.who)'), should: seen('.margin li.should'), ground: ground('main .directive.should')};
    if (box) box.click();
    const text = document.querySelector('section > p'), note = document.querySelector('section > .margin');
    return {
        texts: Object.fromEntries(all('[id^=p]').map((element) => [element.id, element.textContent])),
        title: document.getElementById('title').textContent,
        directives: all('.directive[id]').length,
        addressees: all('main .addressee, h1 .addressee').length,
        active: all('script, img, iframe, object, link, form').length,
        handlers: all('*').filter((element) => [...element.attributes].some((a) => a.name.startsWith('on'))).length,
        leading: all('a').filter((a) => !a.getAttribute('href').startsWith('#')).length,
        lost: all('a').filter((a) => !document.querySelector(a.getAttribute('href'))).length,
        wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        beside: note && text ? note.getBoundingClientRect().left >= text.getBoundingClientRect().right : null,
        out: window.parent.out ?? null, before, after,
    };";

#[test]
fn pages_read_as_their_notices_say() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("annotated");
    let Some(browser) = Browser::find(&folder) else {
        // Seen with or without --nocapture: the harness captures what goes through its own macros only.
        use std::io::Write;
        writeln!(std::io::stderr(), "LEFT OUT: no Chromium on this machine, so no annotated page was looked at")
            .unwrap();
        return;
    };
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let file = |path: &str| fs::read(root.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    for (name, source) in [
        ("seed", file("seeds/000_2790eb9220dfb574.txt")),
        ("document", file("tests/golden/document.txt")),
        ("page", file("tests/golden/page.html")),
        ("hostile", HOSTILE.into()),
    ] {
        let notice = Notice::from_bytes(&source);
        let html = notice.to_annotated_html();
        for size in WIDTHS {
            let picture = browser.screenshot(&format!("{name}-{}", size.0), &html, size, &[]);
            drawn(&picture, size);
            let said = browser.ask(&format!("{name}-{}", size.0), &html, size, QUESTIONS);
            assert!(said["error"].is_null(), "{name}: {said}");
            says(&notice, &said, size, name);
        }
        drawn(
            &browser.screenshot(
                &format!("{name}-dark"),
                &html,
                WIDTHS[0],
                &["--blink-settings=preferredColorScheme=0"],
            ),
            WIDTHS[0],
        );
    }
}

/// The picture has the size of the window, and something on it.
fn drawn(picture: &Path, (width, height): (u32, u32)) {
    let png = fs::read(picture).expect("a screenshot");
    assert!(png.starts_with(b"\x89PNG"), "{} is no PNG", picture.display());
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    assert_eq!((number(16), number(20)), (width, height));
    assert!(png.len() > 8_000, "{} shows nothing", picture.display());
}

/// The DOM has the texts and marks of the notice, and nothing that acts; the legend hides and shows; it fits the window.
fn says(notice: &Notice<'_>, said: &Value, (width, _): (u32, u32), name: &str) {
    assert_eq!(said["title"], notice.title(), "{name}");
    for paragraph in notice.paragraphs().filter(|paragraph| !paragraph.text().is_empty()) {
        let shown = &said["texts"][format!("p{}", paragraph.index())];
        let is_title = notice.title_span().encloses(paragraph.source(0..paragraph.text().len()).unwrap());
        assert!(shown == paragraph.text() || shown.is_null() && is_title, "{name}: {shown} for {}", paragraph.text());
    }
    let directives = notice.directives().count();
    let should = notice.directives().filter(|directive| directive.modality() == gongwen::Modality::Should).count();
    assert_eq!(said["directives"], directives, "{name}");
    assert_eq!(said["addressees"], notice.directives().filter(|directive| directive.addressee().is_some()).count());
    for none in ["active", "handlers", "leading", "lost", "wide"] {
        assert_eq!(said[none], 0, "{name} at {width}: {none}");
    }
    assert_eq!(said["out"], Value::Null, "{name}: a script of the source ran");
    assert_eq!((&said["before"]["notes"], &said["before"]["should"]), (&json!(directives), &json!(should)), "{name}");
    assert_eq!((&said["after"]["notes"], &said["after"]["should"]), (&json!(directives - should), &json!(0)), "{name}");
    if should > 0 {
        assert_ne!(said["before"]["ground"], said["after"]["ground"], "{name}: the mark is not hidden");
        assert_eq!(said["after"]["ground"], "rgba(0, 0, 0, 0)", "{name}");
    }
    if directives > 0 {
        assert_eq!(said["beside"], width > 900, "{name} at {width}: where the notes stand");
    }
}
