// The picture of groups and where it leads, on the page and in the offline report; and paper.
import { test } from "node:test";
import assert from "node:assert/strict";
import { BROWSERS, open } from "./browsers.mjs";
import { PAGE, onDisk, openSample } from "./place.mjs";

async function reportFrom(tab) {
  await openSample(tab);
  return tab.download("[data-testid=download-report]");
}

for (const name of BROWSERS) {
  test(`${name}: the offline picture of groups leads to rows, and paper has the summary or everything`, async () => {
    const tab = await open(name);
    try {
      await tab.goto(onDisk(await reportFrom(tab)));
      await tab.until("the data to be checked", () => document.documentElement.dataset.report === "ok");
      // From the picture's table to a group's row; the address holds no name.
      const [text, hash] = await tab.run(() => {
        document.querySelectorAll("details").forEach((part) => { part.open = false; });
        const link = document.querySelectorAll("[data-testid=flow] a")[2];
        link.click();
        return [link.textContent, link.hash];
      });
      assert.match(hash, /^#documented\/groups\/\d+$/);
      await tab.until("the row", ([hash, text]) => {
        const shown = document.querySelector("dialog[open]") ?? document.getElementById(hash.slice(1));
        return shown?.innerText.includes(text);
      }, [hash, text]);
      await tab.run(() => document.querySelector("dialog[open]")?.close());

      const printed = (which) => tab.run((which) => {
        window.print = () => {};
        document.querySelectorAll("details").forEach((part, at) => { part.open = at === 0; });
        [...document.querySelectorAll(".actions button")].find((button) => button.textContent === which).click();
        window.dispatchEvent(new Event("beforeprint"));
        const open = [...document.querySelectorAll("details")].filter((part) => part.open).length;
        window.dispatchEvent(new Event("afterprint"));
        return [open, document.querySelectorAll("details").length, [...document.querySelectorAll("details")].filter((part) => part.open).length];
      }, which);
      const [everything, parts, afterwards] = await printed("Print everything");
      assert.deepEqual([everything, afterwards], [parts, 1]);
      // The two pictures of groups, and the waterfall.
      assert.equal((await printed("Print the summary"))[0], 3);
      assert.deepEqual(tab.requests, []);
      assert.deepEqual(tab.errors, []);
    } finally {
      await tab.close();
    }
  });

  test(`${name}: the page's picture of groups leads to a group, whatever its table shows`, async () => {
    const tab = await open(name);
    try {
      await tab.goto(onDisk(PAGE));
      await tab.click("[data-testid=sample]");
      await tab.until("the picture", () => document.querySelector("[data-testid=flow] .flow-picture") !== null);
      await tab.until("a row", () => document.querySelector("#groups-grid [role=row][aria-selected]") !== null);
      await tab.run(() => { document.querySelector("[data-testid=flow] details").open = true; });
      await tab.click("#groups-search");
      await tab.page.keyboard.type("no such group");
      await tab.until("an empty table", () => document.querySelector("#groups-grid") === null);
      const group = await tab.run(() => {
        const button = document.querySelectorAll("[data-testid=flow] button.link")[2];
        button.focus();
        return button.textContent;
      });
      await tab.page.keyboard.press("Enter");
      await tab.until("its detail", (group) => document.querySelector("#detail #h-detail")?.textContent === group, group);
      await tab.until("its row, in sight", (group) => document.querySelector("#groups-grid [aria-selected=true]")?.textContent.includes(group), group);
      assert.deepEqual(tab.errors, []);
    } finally {
      await tab.close();
    }
  });
}
