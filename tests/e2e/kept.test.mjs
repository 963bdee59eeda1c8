// Nothing is lost: what was decided is asked about, taken back with a key, and a copied table can be pasted.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { BROWSERS, open } from "./browsers.mjs";
import { PAGE, ROOT, onDisk, openSample } from "./place.mjs";

const leaving = (tab) => tab.run(() => !window.dispatchEvent(new Event("beforeunload", { cancelable: true })));
const picked = (tab) => tab.run(() => document.querySelectorAll(".planned input:checked").length);
const paste = (tab, selector, text) => tab.run(([s, t]) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", t);
  const event = new Event("paste", { bubbles: true, cancelable: true });
  Object.defineProperty(event, "clipboardData", { value: clipboardData });
  document.querySelector(s).dispatchEvent(event);
}, [selector, text]);
const control = async (tab, key) => {
  await tab.page.keyboard.down("Control");
  await tab.page.keyboard.press(key);
  await tab.page.keyboard.up("Control");
};

for (const name of BROWSERS) {
  test(`${name}: what was decided is not lost by a wrong click`, async () => {
    const tab = await open(name);
    try {
      await openSample(tab);
      await tab.until("the fixes", () => document.querySelectorAll(".planned input").length > 10);
      assert.ok(!(await leaving(tab)), "nothing is decided yet");
      await tab.run(() => document.querySelectorAll(".planned input")[0].click());
      await tab.until("one picked", () => document.querySelectorAll(".planned input:checked").length === 1);
      assert.ok(await leaving(tab), "the browser asks");

      await control(tab, "z");
      await tab.until("it taken back", () => document.querySelectorAll(".planned input:checked").length === 0);
      assert.match(await tab.read(".said"), /taken back/);
      assert.ok(!(await leaving(tab)));

      await tab.run(() => document.querySelectorAll(".planned input")[0].click());
      await tab.until("one picked", () => document.querySelectorAll(".planned input:checked").length === 1);
      await tab.click("[data-testid=forget]");
      await tab.until("the question", () => document.querySelector("dialog[open]") !== null);
      await tab.click("[data-testid=keep]");
      await tab.until("the question gone", () => document.querySelector("dialog") === null);
      assert.equal(await picked(tab), 1);
      await tab.until("an end", () => document.querySelector("#plan").getAttribute("aria-busy") === "false");
      await tab.download("[data-testid=download-report]");
      assert.ok(!(await leaving(tab)), "a saved report holds it");
      await tab.run(() => document.querySelectorAll(".planned input")[1].click());
      await tab.until("two picked", () => document.querySelectorAll(".planned input:checked").length === 2);
      await tab.click("[data-testid=forget]");
      await tab.click("[data-testid=forget-all]");
      await tab.until("the first view", () => document.querySelector("#files") && !document.querySelector("[data-testid=verdict]"));
      assert.equal(await tab.run(() => document.querySelector("dialog")), null);
      assert.ok(!(await leaving(tab)));
      assert.deepEqual(tab.errors, []);
    } finally {
      await tab.close();
    }
  });

  test(`${name}: a copied table is read like a file, but not where somebody writes`, async () => {
    const tab = await open(name);
    try {
      await tab.goto(onDisk(PAGE));
      await tab.until("the first view", () => document.querySelector(".drop") !== null);
      await paste(tab, "body", "one line is no table");
      const rows = ["Email\tName\tStatus\tUUID", ...["ann", "bo", "cy"].map((who, n) => `${who}@example.com\t${who} Example\tACTIVE\tu-${n}`)];
      await paste(tab, ".drop", rows.join("\n"));
      await tab.read("[data-testid=verdict]", "data-verdict");
      const names = () => tab.run(() => [...document.querySelectorAll("[data-testid=file]")].map((e) => e.innerText.split("\n")[0].trim().split(/\s/)[0]));
      assert.deepEqual(await names(), ["pasted-1.tsv"]);
      assert.match(await tab.run(() => document.querySelector("[data-testid=file]").innerText), /3 rows/);

      await paste(tab, "[data-testid=forget]", readFileSync(path.join(ROOT, "static/samples/okta/harness-users.json"), "utf8"));
      await tab.until("the second", () => document.querySelectorAll("[data-testid=file]").length === 2);
      assert.deepEqual((await names()).sort(), ["pasted-1.tsv", "pasted-2.tsv"]);
      assert.deepEqual(tab.requests, []);
      assert.deepEqual(tab.errors, []);
    } finally {
      await tab.close();
    }
  });
}
