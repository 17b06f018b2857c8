//! Headless Chromium: what it makes of a page, as a screenshot, as answers of its DOM, and as the lines that it shows.

#[path = "../../differential/src/generate.rs"]
pub mod generate;
pub mod pages;
pub mod shown;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

/// A browser that was found on this machine.
pub struct Browser {
    program: PathBuf,
    folder: PathBuf,
}

impl Browser {
    /// Chromium, by `CHROMIUM` or by its usual names; `None` if there is none. What it writes goes below `folder`.
    pub fn find(folder: &Path) -> Option<Self> {
        let named = std::env::var_os("CHROMIUM").map(PathBuf::from);
        let names = ["chromium", "chromium-browser", "google-chrome"].map(PathBuf::from);
        let program = named.into_iter().chain(names).find(|program| {
            let version = Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
            version.is_ok_and(|status| status.success())
        })?;
        fs::create_dir_all(folder).expect("the folder for pages can be made");
        Some(Self { program, folder: folder.to_owned() })
    }

    /// Opens `file` in a window of this width and height; `what` is what is done with it.
    fn run(&self, file: &Path, (width, height): (u32, u32), what: &[&str]) -> Vec<u8> {
        let profile = self.folder.join(format!("profile-{}", file.file_stem().unwrap_or_default().display()));
        let output = Command::new(&self.program)
            .args([
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--hide-scrollbars",
            ])
            .args(["--disable-background-networking", "--disable-component-update", "--disable-sync"])
            .arg(format!("--user-data-dir={}", profile.display()))
            .arg(format!("--window-size={width},{height}"))
            .args(what)
            .arg(format!("file://{}", file.display()))
            .output()
            .expect("the browser starts");
        let _ = fs::remove_dir_all(profile);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        output.stdout
    }

    /// A picture of the page, as PNG; it stays in the folder, for people to look at.
    pub fn screenshot(&self, name: &str, page: &str, size: (u32, u32), options: &[&str]) -> PathBuf {
        let file = self.folder.join(format!("{name}.html"));
        fs::write(&file, page).expect("the page is written");
        let picture = self.folder.join(format!("{name}.png"));
        let shot = format!("--screenshot={}", picture.display());
        self.run(&file, size, &[options, &[&*shot]].concat());
        picture
    }

    /// What `script` returns, run on the page's `document` and `window` from outside: the page itself forbids scripts,
    /// so it stands in a frame of another page that asks it.
    pub fn ask(&self, name: &str, page: &str, size: (u32, u32), script: &str) -> Value {
        let file = self.folder.join(format!("{name}-asked.html"));
        // Within a script, `<` of the page would end it or begin a comment.
        let quoted = Value::from(page).to_string().replace('<', "\\u003c");
        let asking = format!(
            "<!DOCTYPE html><body style='margin:0'><pre id=answer>no answer</pre>\
             <iframe id=frame style='border:0;width:{}px;height:{}px'></iframe><script>\
             const frame = document.getElementById('frame');\
             frame.onload = () => {{\
               let answer;\
               try {{ answer = (({{document, window}}) => {{ {script} }})({{document: frame.contentDocument, window: frame.contentWindow}}); }}\
               catch (error) {{ answer = {{error: String(error)}}; }}\
               document.getElementById('answer').textContent = JSON.stringify(answer);\
               frame.remove();\
             }};\
             frame.srcdoc = {quoted};</script>",
            size.0, size.1
        );
        fs::write(&file, asking).expect("the page is written");
        self.answer(&file, (size.0 + 40, size.1 + 40), &["--virtual-time-budget=10000"])
    }

    /// What `script` returns, run in an empty page.
    pub fn run_script(&self, name: &str, script: &str) -> Value {
        let file = self.folder.join(format!("{name}-run.html"));
        let page = format!(
            "<!DOCTYPE html><meta charset=utf-8><body><pre id=answer>no answer</pre><script>\
             const answer = (() => {{ {script} }})();\
             document.getElementById('answer').textContent = JSON.stringify(answer);</script>"
        );
        fs::write(&file, page).expect("the page is written");
        self.answer(&file, (1280, 800), &[])
    }

    /// What the page in `file` has written into its element `answer`.
    fn answer(&self, file: &Path, size: (u32, u32), options: &[&str]) -> Value {
        let dom = self.run(file, size, &[options, &["--dump-dom"]].concat());
        let dom = String::from_utf8(dom).expect("a DOM is UTF-8");
        let answer = dom.split_once("<pre id=\"answer\">").and_then(|(_, rest)| rest.split_once("</pre>"));
        let answer = answer.unwrap_or_else(|| panic!("no answer in {dom}")).0;
        let answer = answer.replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", "\u{A0}").replace("&amp;", "&");
        serde_json::from_str(&answer).unwrap_or_else(|error| panic!("{error}: {answer}"))
    }
}
