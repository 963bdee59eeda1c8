// The palette: what it finds, how it is worked with the keyboard, and that what is chosen happens.
import { test } from "node:test";
import assert from "node:assert/strict";
import { BROWSERS, open } from "./browsers.mjs";
import { PAGE, onDisk } from "./place.mjs";

const options = (tab) => tab.run(() => [...document.querySelectorAll("#jump-list [role=option]")].map((e) => e.innerText.replace(/\s+/g, " ").trim()));
const active = (tab) => tab.run(() => {
  const id = document.querySelector("#jump").getAttribute("aria-activedescendant");
  const option = document.getElementById(id);
  return option?.getAttribute("aria-selected") === "true" ? option.innerText : null;
});

async function jump(tab, text) {
  await tab.page.keyboard.down("Control");
  await tab.page.keyboard.press("k");
  await tab.page.keyboard.up("Control");
  await tab.until("the palette", () => document.activeElement.id === "jump");
  await tab.page.keyboard.type(text);
}

const shows = (tab, text) => tab.until(text, (t) => document.querySelector("#jump-list [aria-selected=true]")?.innerText.startsWith(t), text);

for (const name of BROWSERS) {
  test(`${name}: people, groups, parts and commands are found from one field`, async () => {
    const tab = await open(name);
    try {
      await tab.goto(onDisk(PAGE));
      await tab.until("the page", () => document.querySelector("#files") !== null);
      await jump(tab, "example");
      await shows(tab, "Look at the example");
      assert.ok((await options(tab)).some((option) => option.startsWith("Look at the example with Okta")));
      await tab.page.keyboard.press("Enter");
      await tab.read("[data-testid=verdict]", "data-verdict");
      await tab.until("the focus on the verdict", () => document.activeElement.id === "title");
      await tab.until("the rows", () => document.querySelector("#users-grid [role=row][aria-selected]") !== null);

      // A person, from a table that hides everybody.
      await tab.run(() => { const field = document.querySelector("#users-search"); field.value = "nobody at all"; field.dispatchEvent(new Event("input", { bubbles: true })); });
      await jump(tab, "petrova");
      await tab.until("people", () => [...document.querySelectorAll("#jump-list [role=option]")].some((e) => /User$/.test(e.innerText.trim())));
      assert.match(await active(tab), /petrova/i);
      const count = (await options(tab)).length;
      await tab.page.keyboard.press("ArrowUp");
      assert.equal(await tab.run(() => document.querySelector("#jump").getAttribute("aria-activedescendant")), `jump-${count - 1}`, "from the first to the last");
      await tab.page.keyboard.press("ArrowDown");
      await tab.page.keyboard.press("Enter");
      await tab.until("the detail", () => /petrova/i.test(document.querySelector("[data-testid=detail] h2")?.innerText ?? ""));
      assert.equal(await tab.run(() => document.querySelector("dialog")), null);
      assert.equal(await tab.run(() => document.activeElement.id), "detail");
      assert.equal(await tab.run(() => document.querySelector("#users-search").value), "");
      await tab.until("the row in its table", () => document.querySelector("#users-grid [role=row][aria-selected=true]") !== null);

      await jump(tab, "what will");
      await shows(tab, "What will happen");
      await tab.page.keyboard.press("Enter");
      await tab.until("the part", () => document.activeElement.id === "h-happens" && document.querySelector("[data-testid=detail]") === null);

      await tab.click("[data-testid=jump]");
      await tab.until("the palette", () => document.activeElement.id === "jump");
      await tab.page.keyboard.type("zzzz");
      await tab.until("nothing", () => document.querySelector("#jump-list [role=option]") === null);
      assert.equal(await tab.run(() => document.querySelector("#jump").getAttribute("aria-expanded")), "false");
      await tab.page.keyboard.press("Enter");
      await tab.page.keyboard.press("Escape");
      await tab.until("it gone", () => document.querySelector("dialog") === null);
      assert.equal(await tab.run(() => document.activeElement.dataset.testid), "jump");

      await jump(tab, "list all keys");
      await shows(tab, "List all keys");
      await tab.page.keyboard.press("Enter");
      await tab.until("the keys", () => document.querySelector("dialog[open] kbd") !== null);
      assert.deepEqual(tab.errors, []);
      assert.deepEqual(tab.requests, []);
    } finally {
      await tab.close();
    }
  });
}
