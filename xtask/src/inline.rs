//! Makes the page one file that runs from disk: glue, module, styles and boot script go into the document, under a policy that lets it send
//! nothing. Called by Trunk after its build.
//!
//! The same input gives the same bytes: no time, no path and no random name goes in.

use crate::{Done, paths, weave};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use flate2::{Compression, GzBuilder};
use lzma_rust2::{LzmaOptions, LzmaReader, LzmaWriter};
use sha2::{Digest, Sha256};
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

pub fn inline() -> Done {
    let staging = std::env::var("TRUNK_STAGING_DIR").map(PathBuf::from).map_err(|_| "Trunk calls this: use cargo x bundle")?;
    let parts = Parts {
        template: read(&paths::root().join("static/index.html"))?,
        glue: read(&the_file_ending(&staging, ".js")?)?,
        module: fs::read(the_file_ending(&staging, "_bg.wasm")?).map_err(|why| format!("the module: {why}"))?,
        style: read(&paths::root().join("static/styles.css"))?,
        boot: format!("{}\n{}", read(&paths::root().join("static/unpack.js"))?, read(&paths::root().join("static/boot.js"))?),
    };
    let page = parts.page()?;
    // What Trunk put beside it would only invite someone to hand out half a page.
    fs::remove_dir_all(&staging).and_then(|()| fs::create_dir_all(&staging)).map_err(|why| format!("{}: {why}", staging.display()))?;
    fs::write(staging.join("index.html"), page).map_err(|why| format!("index.html: {why}"))
}

/// What must never be in a file that is handed out: where it was built.
pub fn check_page() -> Done {
    let page = read(&paths::page())?;
    let module = module_of(&page).ok_or("dist/index.html holds no module")?;
    let root = paths::root().to_string_lossy().into_owned();
    let home = std::env::var("HOME").unwrap_or_default();
    for place in [root.as_str(), home.as_str(), "/.cargo/", "/rustup/"].into_iter().filter(|place| place.len() > 2) {
        if let Some(at) = module.windows(place.len()).position(|window| window == place.as_bytes()) {
            let around = &module[at.saturating_sub(20)..(at + 100).min(module.len())];
            return Err(format!("the page names a folder of this machine: {}", String::from_utf8_lossy(around)));
        }
    }
    Ok(())
}

/// The module in a built page, unpacked but not put together: its texts stand in it as they are.
fn module_of(page: &str) -> Option<Vec<u8>> {
    let (_, rest) = page.split_once("data-lengths=\"")?;
    let (lengths, rest) = rest.split_once("\">")?;
    let size = lengths.split(' ').map(|length| length.parse::<u64>().ok()).sum::<Option<u64>>()?;
    let packed = STANDARD.decode(rest.split_once('<')?.0).ok()?;
    let mut module = Vec::new();
    let mut reader = LzmaReader::new(packed.as_slice(), size, LITERAL_BITS, 0, 0, DICTIONARY, None).ok()?;
    reader.read_to_end(&mut module).ok()?;
    Some(module)
}

struct Parts {
    template: String,
    glue: String,
    module: Vec<u8>,
    style: String,
    boot: String,
}

impl Parts {
    fn page(&self) -> Result<String, String> {
        let glue = script(&self.glue, "the glue")?;
        let boot = script(&self.boot, "unpack.js or boot.js")?;
        let style = format!("\n{}", self.style);
        if style.contains("</style") {
            return Err("styles.css closes its own element".to_owned());
        }
        let policy = [
            "default-src 'none'".to_owned(),
            format!("script-src '{}' '{}' 'wasm-unsafe-eval'", hash(&glue), hash(&boot)),
            "worker-src blob:".to_owned(),
            format!("style-src '{}'", hash(&style)),
            "img-src data: blob:".to_owned(),
            "connect-src 'none'".to_owned(),
            "base-uri 'none'".to_owned(),
            "form-action 'none'".to_owned(),
        ];
        let policy = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">", policy.join("; "));
        let apart = weave::apart(&self.module)?;
        let module = STANDARD.encode(lzma(&apart.bytes)?);
        let lengths: Vec<String> = apart.lengths.iter().map(usize::to_string).collect();
        let (lengths, at) = (lengths.join(" "), apart.at);
        let scripts = format!(
            "<script id=\"glue\">{glue}</script>\n<script>{boot}</script>\n\
             <script type=\"application/octet-stream\" id=\"module\" data-at=\"{at}\" data-lengths=\"{lengths}\">{module}</script>"
        );
        let mut page = String::new();
        for line in self.template.lines().filter(|line| !line.contains("data-trunk")) {
            match line.trim() {
                "<!-- bundle: policy -->" => page.push_str(&policy),
                "<!-- bundle: style -->" => page.push_str(&format!("<style>{style}</style>")),
                "<!-- bundle: scripts -->" => page.push_str(&scripts),
                _ => page.push_str(line),
            }
            page.push('\n');
        }
        match page.contains("<!-- bundle:") {
            true => Err("index.html asks for a part that is not known".to_owned()),
            false => Ok(page),
        }
    }
}

/// A script as it stands in the document. A text that could end its element early is refused, not repaired: the hash is over what runs.
fn script(text: &str, name: &str) -> Result<String, String> {
    let text = format!("\n{}\n", text.trim());
    let lower = text.to_ascii_lowercase();
    match ["</script", "<script", "<!--"].iter().find(|ends| lower.contains(**ends)) {
        Some(ends) => Err(format!("{name} holds {ends}, which cannot stand inside a script element")),
        None => Ok(text),
    }
}

fn hash(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text)))
}

/// What static/unpack.js knows too.
const LITERAL_BITS: u32 = 2;
const DICTIONARY: u32 = 1 << 26;

/// Raw LZMA, a quarter smaller than gzip.
fn lzma(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let mut options = LzmaOptions::with_preset(9);
    (options.dict_size, options.nice_len, options.depth_limit) = (DICTIONARY, 273, 1000);
    (options.lc, options.lp, options.pb) = (LITERAL_BITS, 0, 0);
    let writer = LzmaWriter::new(Vec::new(), &options, false, false, Some(bytes.len() as u64));
    let packed = writer.and_then(|mut writer| writer.write_all(bytes).and_then(|()| writer.finish()));
    packed.map_err(|why| format!("lzma: {why}"))
}

/// As a web server would. Without name and time.
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let mut writer = GzBuilder::new().write(Vec::new(), Compression::best());
    writer.write_all(bytes).and_then(|()| writer.finish()).map_err(|why| format!("gzip: {why}"))
}

fn read(file: &Path) -> Result<String, String> {
    fs::read_to_string(file).map_err(|why| format!("{}: {why}", file.display()))
}

fn the_file_ending(folder: &Path, ending: &str) -> Result<PathBuf, String> {
    let entries = fs::read_dir(folder).map_err(|why| format!("{}: {why}", folder.display()))?;
    let found: Vec<PathBuf> = entries.flatten().map(|e| e.path()).filter(|p| p.to_string_lossy().ends_with(ending)).collect();
    match found.as_slice() {
        [one] => Ok(one.clone()),
        other => Err(format!("Trunk left {} files ending in {ending}, not one", other.len())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts() -> Parts {
        Parts {
            template: "<head>\n<!-- bundle: policy -->\n<link data-trunk rel=\"rust\">\n<!-- bundle: style -->\n<!-- bundle: scripts -->\n"
                .to_owned(),
            glue: "let wasm_bindgen = 1;".to_owned(),
            module: b"\0asm\x01\0\0\0\x0a\x01\0".to_vec(),
            style: "p { color: red }".to_owned(),
            boot: "start();".to_owned(),
        }
    }

    #[test]
    fn the_policy_comes_first_and_names_what_runs() {
        let page = parts().page().unwrap();
        assert!(page.starts_with("<head>\n<meta http-equiv=\"Content-Security-Policy\""));
        assert!(page.contains("connect-src 'none'") && !page.contains("data-trunk"));
        let glue = page.split("<script id=\"glue\">").nth(1).unwrap().split("</script>").next().unwrap();
        assert!(page.contains(&hash(glue)));
    }

    #[test]
    fn a_text_that_would_end_its_element_is_refused() {
        for bad in ["'</SCRIPT>'", "<!--", "'<script>'"] {
            assert!(Parts { boot: bad.to_owned(), ..parts() }.page().is_err());
        }
        assert!(Parts { style: "</style>".to_owned(), ..parts() }.page().is_err());
    }

    #[test]
    fn twice_gives_the_same_bytes() {
        assert_eq!(parts().page(), parts().page());
    }
}
