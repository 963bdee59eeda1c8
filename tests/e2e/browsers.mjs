// The distribution's Chromium and Firefox behind one small face, so that every test runs in both.
//
// Chromium is driven by Playwright, Firefox, which Playwright cannot drive as it is shipped, by Puppeteer over WebDriver BiDi.
import { chromium as playwright } from "playwright-core";
import puppeteer from "puppeteer-core";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, readdir, rm, stat } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import os from "node:os";
import path from "node:path";

const PATIENCE = 60_000;

const CHROMIUM_FLAGS = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

// Downloads go to a folder without a question; nothing is looked up on the network that the page did not ask for.
const firefoxPreferences = (downloads, scripts) => ({
  "browser.download.dir": downloads,
  "browser.download.folderList": 2,
  "browser.download.useDownloadDir": true,
  "browser.download.always_ask_before_handling_new_types": false,
  "browser.helperApps.neverAsk.saveToDisk": "text/html,application/json,text/csv,application/octet-stream",
  "javascript.enabled": scripts,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "browser.safebrowsing.downloads.remote.enabled": false,
});

function program(names) {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const found = names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => existsSync(file));
  if (!found) throw new Error(`none of ${names.join(", ")} is installed: cargo x setup installs them`);
  return found;
}

export const BROWSERS = ["chromium", "firefox"];

/// Opens a browser with one empty page. `scripts: false` is a reader who has switched JavaScript off.
export async function open(name, { scripts = true, dark = false, width = 1280, height = 900 } = {}) {
  const downloads = await mkdtemp(path.join(os.tmpdir(), "preflight-"));
  const tab = name === "chromium"
    ? await openChromium(scripts, dark, width, height)
    : await openFirefox(scripts, dark, width, height, downloads);
  return new Tab(name, tab, downloads);
}

async function openChromium(scripts, dark, width, height) {
  const browser = await playwright.launch({ executablePath: program(["chromium", "chromium-browser"]), args: CHROMIUM_FLAGS });
  const context = await browser.newContext({
    javaScriptEnabled: scripts, colorScheme: dark ? "dark" : "light", viewport: { width, height }, acceptDownloads: true,
  });
  return { browser, page: await context.newPage() };
}

async function openFirefox(scripts, dark, width, height, downloads) {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: program(["firefox-esr", "firefox"]),
    headless: true,
    extraPrefsFirefox: { ...firefoxPreferences(downloads, scripts), "ui.systemUsesDarkTheme": dark ? 1 : 0, "layout.css.prefers-color-scheme.content-override": dark ? 0 : 1 },
  });
  const page = await browser.newPage();
  await page.setViewport({ width, height });
  return { browser, page };
}

/// Brings an element into sight and tells whether its middle stays there for a tenth of a second, and nothing lies over it. Asked until it
/// is so: what is drawn above it pushes it out of sight again. Runs in the page.
async function standsStill(selector) {
  document.querySelector(selector).scrollIntoView({ block: "center" });
  const middle = () => {
    const box = document.querySelector(selector).getBoundingClientRect();
    return [box.left + box.width / 2, box.top + box.height / 2];
  };
  const before = middle();
  await new Promise((later) => setTimeout(later, 100));
  const [x, y] = middle();
  const seen = document.elementFromPoint(x, y);
  return x === before[0] && y === before[1] && seen !== null && document.querySelector(selector).contains(seen);
}

/// Has the page remember whether its next click reaches an element. Runs in the page.
function watchClick(selector) {
  window.clickReached = false;
  const wanted = document.querySelector(selector);
  window.addEventListener("click", (event) => { window.clickReached = event.composedPath().includes(wanted); }, { capture: true, once: true });
}

class Tab {
  constructor(name, { browser, page }, downloads) {
    Object.assign(this, { name, browser, page, downloads });
    /// Every address the page asked for since the last `goto`, but for what never leaves the tab.
    this.requests = [];
    /// What went wrong in the page without anybody catching it.
    this.errors = [];
    page.on("request", (request) => {
      if (!/^(blob|data|about):/.test(request.url())) this.requests.push(request.url());
    });
    page.on("pageerror", (error) => this.errors.push(String(error)));
  }

  async goto(url) {
    await this.page.goto(url, { waitUntil: "load", timeout: PATIENCE });
    this.requests = [];
  }

  /// Runs a function in the page.
  run(work, argument) {
    return this.page.evaluate(work, argument);
  }

  /// Asks the page until the answer is true. Polled from here: what a driver injects for it, the page's policy refuses.
  async until(what, question, argument, patience = PATIENCE) {
    const end = Date.now() + patience;
    for (;;) {
      const answer = await this.run(question, argument).catch(() => null);
      if (answer) return answer;
      if (Date.now() > end) {
        const seen = await this.run(() => `${location.protocol} ${document.readyState}, ${document.documentElement.outerHTML.length} characters\n${document.body?.innerText.slice(0, 1500)}`).catch(String);
        throw new Error(`${this.name}: waited in vain for ${what}. The page says:\n${seen}\nErrors: ${this.errors.join("; ")}`);
      }
      await sleep(50);
    }
  }

  /// Waits for an element and gives the value of an attribute, or its text.
  async read(selector, attribute = null) {
    await this.until(selector, (s) => document.querySelector(s) !== null, selector);
    return this.run(
      ([s, a]) => (a ? document.querySelector(s).getAttribute(a) : document.querySelector(s).innerText.trim()),
      [selector, attribute],
    );
  }

  /// Clicks as Playwright does in Chromium: on what stands still and is not covered. Where the page moved away under the
  /// pointer all the same, the click is made again: it never reached what was to be clicked.
  async click(selector) {
    await this.until(selector, (s) => document.querySelector(s) !== null, selector);
    if (this.name === "chromium") {
      await this.run((s) => document.querySelector(s).scrollIntoView({ block: "center" }), selector);
      return this.page.click(selector);
    }
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await this.until(`${selector} to stand still`, standsStill, selector);
      await this.run(watchClick, selector);
      await this.page.click(selector);
      if (await this.run(() => window.clickReached ?? true)) return;
    }
    throw new Error(`${this.name}: clicks do not reach ${selector}`);
  }

  async setFiles(selector, files) {
    await this.until(selector, (s) => document.querySelector(s) !== null, selector);
    if (this.name === "chromium") return this.page.setInputFiles(selector, files);
    const input = await this.page.$(selector);
    return input.uploadFile(...files);
  }

  /// Drops one file as a file manager does, with its bytes from the disk.
  async drop(file) {
    await this.run(([name, text]) => {
      const data = new DataTransfer();
      data.items.add(new File([text], name));
      const fire = (type) => document.querySelector(".app").dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));
      fire("dragover");
      fire("drop");
    }, [path.basename(file), await readFile(file, "utf8")]);
  }

  /// Clicks, or does what `act` does, and gives the file that the browser saved.
  async download(selector, act = () => this.click(selector)) {
    if (this.name === "chromium") {
      const [download] = await Promise.all([this.page.waitForEvent("download", { timeout: PATIENCE }), act()]);
      const file = path.join(this.downloads, download.suggestedFilename());
      await download.saveAs(file);
      return file;
    }
    // Firefox keeps the place with a name of its own, fills a `.part` beside it and then renames: only a file that
    // carries the page's name is the one that was asked for.
    const ours = async () => (await readdir(this.downloads)).filter((name) => name.startsWith("scim-preflight"));
    const before = new Set(await ours());
    await act();
    for (const end = Date.now() + PATIENCE; Date.now() < end; await sleep(100)) {
      const fresh = (await ours()).find((name) => !before.has(name) && !name.endsWith(".part"));
      const busy = (await readdir(this.downloads)).some((name) => name.endsWith(".part"));
      const size = fresh && !busy ? await stat(path.join(this.downloads, fresh)).then((file) => file.size, () => 0) : 0;
      if (size > 0) return path.join(this.downloads, fresh);
    }
    throw new Error(`${this.name}: nothing was downloaded by ${selector}`);
  }

  async close() {
    await this.browser.close();
    await rm(this.downloads, { recursive: true, force: true });
  }
}
