// The keys of the page: the list of them, single keys that stay out of fields and can be switched off, and the focus that comes back.
import { test } from "node:test";
import assert from "node:assert/strict";
import { BROWSERS, open } from "./browsers.mjs";
import { openSample } from "./place.mjs";

const press = (tab, ...keys) => keys.reduce((before, key) => before.then(() => tab.page.keyboard.press(key)), Promise.resolve());
const focus = (tab) => tab.run(() => document.activeElement.id || document.activeElement.dataset.testid || document.activeElement.tagName);
const shown = (tab) => tab.run(() => document.querySelector("dialog[open]") !== null);

for (const name of BROWSERS) {
  test(`${name}: single keys do what their list says, outside of fields, until they are switched off`, async () => {
    const tab = await open(name);
    try {
      await openSample(tab);
      await tab.until("the rows", () => document.querySelector("#users-grid [role=row][aria-selected]") !== null);

      await tab.until("the focus on the verdict", () => document.activeElement.id === "title");
      await tab.run(() => document.querySelector("[data-testid=show-keys]").focus());
      await press(tab, "?");
      await tab.until("the list", () => document.querySelector("dialog[open]") !== null);
      assert.match(await tab.read("dialog"), /Opens the next row/);
      await press(tab, "Escape");
      await tab.until("the list gone", () => document.querySelector("dialog") === null);
      assert.equal(await focus(tab), "show-keys", "the focus is back");

      await press(tab, "g", "f");
      await tab.until("the findings", () => document.activeElement.id === "h-findings");
      await press(tab, "g", "v");
      await tab.until("the verdict", () => document.activeElement.id === "title");
      await press(tab, "/");
      assert.equal(await focus(tab), "users-search");
      await press(tab, "?", "j", "g", "f");
      assert.equal(await tab.run(() => document.querySelector("#users-search").value), "?jgf", "a field takes its letters");
      assert.equal(await focus(tab), "users-search");
      await tab.run(() => { const field = document.querySelector("#users-search"); field.value = ""; field.dispatchEvent(new Event("input", { bubbles: true })); });

      await tab.until("the rows again", () => document.querySelector("#users-grid [role=row][aria-selected]") !== null);
      await tab.run(() => document.querySelector("#users-grid").focus());
      await press(tab, "Enter");
      const place = () => tab.run(() => document.querySelector(".detail-bar span")?.innerText);
      await tab.until("the detail", () => document.querySelector("[data-testid=detail]")?.innerText.length > 40);
      const first = await place();
      await press(tab, "j");
      await tab.until("the next row", (was) => document.querySelector(".detail-bar span").innerText !== was, first);
      await press(tab, "k");
      await tab.until("the row before", (was) => document.querySelector(".detail-bar span").innerText === was, first);

      // Escape closes the list and leaves the row open.
      await press(tab, "?");
      await tab.until("the list over the row", () => document.querySelector("dialog[open]") !== null);
      await press(tab, "Escape");
      await tab.until("the list gone again", () => document.querySelector("dialog") === null);
      assert.ok(await tab.run(() => document.querySelector("[data-testid=detail]") !== null));
      await press(tab, "Escape");
      await tab.until("the table", () => document.querySelector("[data-testid=detail]") === null);

      await tab.click("[data-testid=show-keys]");
      await tab.click("[data-testid=single-keys]");
      await tab.click("[data-testid=close-dialog]");
      await tab.until("it gone", () => document.querySelector("dialog") === null);
      await press(tab, "?", "g", "f");
      assert.ok(!(await shown(tab)));
      assert.equal(await focus(tab), "show-keys");
      assert.equal(await tab.run(() => localStorage.length + sessionStorage.length), 0);
      assert.deepEqual(tab.errors, []);
    } finally {
      await tab.close();
    }
  });
}
