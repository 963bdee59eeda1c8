// The way through the page that docs/accessibility.md writes down, walked with the keyboard alone: what a screen reader is told at each step,
// as the browser gives it to one. And the page as narrow, and with text as large, as the guidelines ask for.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import path from "node:path";
import { BROWSERS, open } from "./browsers.mjs";
import { PAGE, ROOT, onDisk } from "./place.mjs";

const ready = () => document.querySelector("[data-testid=engine]")?.textContent === "ready";

/// The rows of the tables in the document that begin with "press": [what is done, what is heard].
async function written() {
  const text = await readFile(path.join(ROOT, "docs/accessibility.md"), "utf8");
  const walk = text.slice(text.indexOf("## The walk"), text.indexOf("## ", text.indexOf("## The walk") + 4));
  const rows = walk.split("\n").filter((line) => line.startsWith("| ")).map((line) => line.split("|").slice(1, 3).map((cell) => cell.trim()));
  return rows.filter(([done]) => done !== "press" && !/^-+$/.test(done)).map(([done, heard]) => [done, heard.replaceAll("`", "")]);
}

/// What has the focus: its role, its name and its state.
async function heard(cdp) {
  const { result } = await cdp.send("Runtime.evaluate", { expression: "document.activeElement" });
  const { nodes: [node] } = await cdp.send("Accessibility.getPartialAXTree", { objectId: result.objectId, fetchRelatives: false });
  const state = Object.fromEntries((node.properties ?? []).map((property) => [property.name, property.value.value]));
  const role = node.role?.value === "DisclosureTriangle" ? "fold" : node.role?.value;
  const open = state.expanded === undefined ? "" : state.expanded ? ", open" : ", closed";
  return `${role} "${node.name?.value ?? ""}"${open}`;
}

test("the walk that is written down is the walk of the page", async () => {
  const tab = await open("chromium");
  try {
    await tab.goto(onDisk(PAGE));
    await tab.until("the engine", ready);
    const cdp = await tab.page.context().newCDPSession(tab.page);
    const walk = await written();
    assert.ok(walk.length >= 15, "the document holds a walk");
    for (const [done, expected] of walk) {
      const said = () => tab.run(() => [...document.querySelectorAll("[role=status], [role=alert], [aria-live]")].map((region) => region.innerText).join("\n"));
      let now;
      if (done === "listen") {
        await tab.until(`"${expected}" in a live region`, (words) => [...document.querySelectorAll("[role=status], [role=alert], [aria-live]")].some((region) => region.innerText.includes(words)), expected).catch(async () => assert.fail(`nothing says "${expected}", but:\n${await said()}`));
        continue;
      }
      const [key, further] = done.split(", ");
      const passed = [];
      for (let presses = 0; presses < (further === "on to" ? 80 : 1); presses += 1) {
        await tab.page.keyboard.press(key.replace("Ctrl", "Control").replace(" ", "+"));
        for (let wait = 0; wait < (further === "on to" ? 1 : 60); wait += 1) {
          now = await heard(cdp);
          if (now === expected) break;
          if (further !== "on to") await sleep(50);
        }
        if (now === expected) break;
        passed.push(now);
      }
      assert.equal(now, expected, `after ${done}; passed:\n${passed.join("\n")}`);
    }
  } finally {
    await tab.close();
  }
});

for (const name of BROWSERS) {
  test(`${name}: nothing has to be scrolled sideways at 320 px, nor with text twice as large`, async () => {
    const tab = await open(name, { width: 320, height: 640 });
    try {
      await tab.goto(onDisk(PAGE));
      await tab.until("the engine", ready);
      const over = () => tab.run(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok((await over()) <= 0, `the first page is ${await over()} px too wide`);
      await tab.click("[data-testid=sample]");
      await tab.read("[data-testid=verdict]", "data-verdict");
      await sleep(500);
      assert.ok((await over()) <= 0, `the report is ${await over()} px too wide`);
      // At 320 px large text alone would leave four words a line: 640 px and twice the text is the same width in words.
      await tab.page.setViewportSize?.({ width: 640, height: 900 });
      await tab.page.setViewport?.({ width: 640, height: 900 });
      await tab.run(() => document.documentElement.style.setProperty("font-size", "200%"));
      await sleep(300);
      assert.ok((await over()) <= 0, `with large text the report is ${await over()} px too wide`);
    } finally {
      await tab.close();
    }
  });
}
