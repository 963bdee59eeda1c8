// The columns of a long table: hidden from a menu, dragged and moved by keyboard, and back as they were.
import { test } from "node:test";
import assert from "node:assert/strict";
import { BROWSERS, open } from "./browsers.mjs";
import { openSample } from "./place.mjs";

const heads = (tab) => tab.run(() => [...document.querySelectorAll("#users-grid [role=columnheader]")].map((e) => e.getAttribute("aria-label")));
const width = (tab, head) => tab.run((h) => document.querySelector(`#users-grid [role=columnheader][aria-label=${h}]`).getBoundingClientRect().width, head);
const line = (head) => `#users-grid [role=columnheader][aria-label=${head}] [role=separator]`;
const tick = (tab, n) => tab.run((at) => document.querySelectorAll("#users .columns-menu input[type=checkbox]")[at].click(), n);

for (const name of BROWSERS) {
  test(`${name}: columns are hidden, widened and put back`, async () => {
    const tab = await open(name);
    try {
      await openSample(tab);
      await tab.until("the rows", () => document.querySelector("#users-grid [role=row][aria-selected]") !== null);
      const before = await width(tab, "Harness");

      await tab.click("#users [data-testid=columns-menu]");
      assert.ok(await tab.run(() => document.querySelectorAll("#users .columns-menu input[type=checkbox]")[1].disabled), "the name stays");
      await tick(tab, 3);
      await tab.until("one column less", () => document.querySelectorAll("#users-grid [role=columnheader]").length === 3);
      assert.deepEqual(await heads(tab), ["Outcome", "Harness", "Directory"]);
      assert.equal(await tab.run(() => document.querySelector("#users-grid").getAttribute("aria-colcount")), "3");
      assert.equal(await tab.run(() => document.querySelector("#users-grid [role=row][aria-selected]").children.length), 3);
      await tick(tab, 2);
      await tab.until("two columns less", () => document.querySelectorAll("#users-grid [role=columnheader]").length === 2);
      await tab.until("whoever has no account to be named all the same", () => [...document.querySelectorAll("#users-grid .cell-account")]
        .filter((e) => e.innerText.includes("not in Harness")).every((e) => e.innerText.includes("@")));
      await tab.click("[data-testid=columns-reset]");
      await tab.until("all columns", () => document.querySelectorAll("#users-grid [role=columnheader]").length === 4);
      await tab.page.keyboard.press("Escape");
      assert.ok(await tab.run(() => !document.querySelector("#users .columns-menu").open));

      await tab.run((s) => document.querySelector(s).focus(), line("Harness"));
      const told = Number(await tab.read(line("Harness"), "aria-valuenow"));
      assert.ok(Math.abs(told - before) <= 1, `${told} is what is seen, ${before}`);
      for (const key of ["ArrowRight", "ArrowRight", "ArrowLeft", "ArrowRight"]) await tab.page.keyboard.press(key);
      await tab.until("it wider", (was) => document.querySelector("#users-grid .cell-account").getBoundingClientRect().width > was + 28, before);
      assert.equal(Number(await tab.read(line("Harness"), "aria-valuenow")), told + 32);
      assert.equal(await width(tab, "Harness"), await tab.run(() => document.querySelector("#users-grid .grid-line .cell-account").getBoundingClientRect().width));

      const box = await tab.run((s) => { const b = document.querySelector(s).getBoundingClientRect(); return [b.left + b.width / 2, b.top + b.height / 2]; }, line("Outcome"));
      await tab.page.mouse.move(...box);
      await tab.page.mouse.down();
      await tab.page.mouse.move(box[0] + 60, box[1] + 5);
      await tab.page.mouse.move(box[0] + 90, box[1] + 5);
      await tab.page.mouse.up();
      await tab.until("it dragged", () => document.querySelector("#users-grid .cell-outcome").getBoundingClientRect().width > 220);
      const dragged = await width(tab, "Outcome");
      await tab.page.mouse.move(box[0] + 200, box[1]);
      assert.equal(await width(tab, "Outcome"), dragged, "let go is let go");
      assert.equal(await tab.run(() => document.querySelector("#users-grid [aria-sort]")), null, "nothing was sorted by it");
      assert.deepEqual(tab.errors, []);
    } finally {
      await tab.close();
    }
  });
}
