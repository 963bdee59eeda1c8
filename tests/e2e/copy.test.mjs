// What is copied for a ticket: the verdict, a kind of finding, a row; the same text that the engine's own tests look at for names.
import { test } from "node:test";
import assert from "node:assert/strict";
import { BROWSERS, open } from "./browsers.mjs";
import { PAGE, onDisk } from "./place.mjs";

for (const name of BROWSERS) {
  test(`${name}: verdict, findings and a row are copied as Markdown`, async () => {
    const tab = await open(name);
    try {
      await tab.goto(onDisk(PAGE));
      // What a page may read of the clipboard differs; what it is asked to write does not.
      await tab.run(() => {
        window.copied = [];
        Object.defineProperty(navigator, "clipboard", { value: { writeText: (text) => { window.copied.push(text); return Promise.resolve(); } } });
      });
      await tab.click("[data-testid=sample]");
      await tab.read("[data-testid=verdict]", "data-verdict");
      await tab.until("the rows", () => document.querySelector("#users-grid [role=row][aria-selected]") !== null);
      const copy = async (testid) => {
        const before = await tab.run(() => window.copied.length);
        await tab.click(`[data-testid=${testid}]`);
        await tab.until("the text", (n) => window.copied.length > n, before);
        await tab.until("the word", (id) => document.querySelector(`[data-testid=${id}] ~ [role=status]`).innerText === "Copied", testid);
        return tab.run(() => window.copied.at(-1));
      };
      const verdict = await copy("copy-verdict");
      assert.match(verdict, /^## May SCIM be switched on\? Not ready\n/);
      assert.match(verdict, /\n\| Users match \| \*\*Fail\*\* \|/);
      assert.match(verdict, /\n- \*\*Blocker\*\* /);

      const kind = await tab.run(() => document.querySelector("[data-testid=copy-finding]").closest("details").querySelector(".group-title").innerText);
      const finding = await copy("copy-finding");
      assert.ok(finding.startsWith(`### ${kind}\n`), finding.slice(0, 80));
      assert.match(finding, /\n\| --- \| --- \| --- \|\n\| `/);

      await tab.run(() => document.querySelector("#users-grid [role=row][aria-selected]").click());
      await tab.until("the detail", () => document.querySelector("[data-testid=detail]")?.innerText.length > 40);
      const row = await copy("copy-row");
      assert.match(row, /^### User `[^`]+`: /);
      assert.match(row, /\n1\. \*\*Read\*\*: /);
      assert.deepEqual(tab.errors, []);
    } finally {
      await tab.close();
    }
  });
}
