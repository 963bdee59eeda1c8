// Every view, light and dark, wide and narrow, as the accessibility checker sees it; the offline report too.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { open } from "./browsers.mjs";
import { PAGE, ROOT, onDisk } from "./place.mjs";

const AXE = readFileSync(path.join(ROOT, "node_modules/axe-core/axe.min.js"), "utf8");

/// What the checker finds, one line a problem. The driver runs it past the page's policy; the page itself could not.
async function problems(tab, view) {
  await tab.page.evaluate(AXE);
  const found = await tab.run(async () => {
    const result = await window.axe.run(document, { resultTypes: ["violations"] });
    return result.violations.flatMap((v) => v.nodes.slice(0, 3).map((n) => `${v.id}: ${n.target.join(" ")}: ${n.failureSummary.replace(/\s+/g, " ")}`));
  });
  return found.map((line) => `${view}: ${line}`);
}

for (const dark of [false, true]) {
  for (const width of [1280, 390]) {
    test(`chromium, ${dark ? "dark" : "light"}, ${width} wide: nothing to complain of`, async () => {
      const tab = await open("chromium", { dark, width });
      try {
        const found = [];
        await tab.goto(onDisk(PAGE));
        await tab.until("the page", () => document.querySelector("#files") !== null);
        found.push(...await problems(tab, "start"));
        await tab.run(() => document.querySelectorAll("details").forEach((part) => { part.open = true; }));
        found.push(...await problems(tab, "start, every card open"));
        await tab.click("[data-testid=sample]");
        await tab.read("[data-testid=verdict]", "data-verdict");
        await tab.until("a row", () => document.querySelector("[role=grid] [role=row][aria-selected]") !== null);
        found.push(...await problems(tab, "report"));
        await tab.click("#users [data-testid=columns-menu]");
        found.push(...await problems(tab, "columns of the users"));
        await tab.page.keyboard.press("Escape");
        await tab.page.keyboard.press("Control+k");
        await tab.until("the palette", () => document.activeElement.id === "jump");
        await tab.page.keyboard.type("petrova");
        await tab.until("a person", () => document.querySelector("#jump-list [role=option]") !== null);
        found.push(...await problems(tab, "palette"));
        await tab.page.keyboard.press("Escape");
        await tab.until("the palette gone", () => document.querySelector("dialog") === null);
        await tab.click("[data-testid=show-keys]");
        await tab.until("the keys", () => document.querySelector("dialog[open] kbd") !== null);
        found.push(...await problems(tab, "keys"));
        await tab.page.keyboard.press("Escape");
        await tab.until("the keys gone", () => document.querySelector("dialog") === null);
        await tab.click("[data-testid=columns-open]");
        await tab.until("the first rows", () => document.querySelector("[data-testid=columns] tbody tr") !== null);
        await tab.run(() => document.querySelectorAll("[data-testid=what-if], [data-testid=trials], [data-testid=trials] details, #access details, #unchecked details").forEach((part) => { part.open = true; }));
        found.push(...await problems(tab, "report, columns and assumptions open"));
        await tab.until("the plan and the steps", () => document.querySelector("[data-testid=runbook]") !== null);
        await tab.run(() => [...document.querySelectorAll("#plan button")].find((b) => b.innerText.startsWith("Pick all that")).click());
        await tab.until("the forecast with them", () => document.querySelector("[data-testid=with-fixes]") !== null);
        await tab.run(() => document.querySelectorAll("#plan details, #runbook details").forEach((part) => { part.open = true; }));
        found.push(...await problems(tab, "plan and steps, all open"));
        await tab.click("[role=grid] [role=row][aria-selected]");
        await tab.until("the detail", () => document.querySelector("[data-testid=detail]")?.innerText.length > 40);
        found.push(...await problems(tab, "detail"));
        await tab.click("[data-testid=close-detail]");
        await tab.click("[data-testid=names]");
        await tab.click("[data-testid=names-as-codes]");
        found.push(...await problems(tab, "downloads"));
        await tab.click("[data-testid=names-as-they-are]");
        await tab.click("[data-testid=names]");
        await tab.click("[data-testid=symptom-person]");
        await tab.page.keyboard.type("sofia.petrova@example.org");
        await tab.page.keyboard.press("Enter");
        await tab.read("[data-testid=symptom-answer]");
        found.push(...await problems(tab, "why somebody cannot see something"));
        // Compared with itself: every part of the comparison is there.
        const before = await tab.download("[data-testid=download-json]");
        await tab.setFiles("#files", [before]);
        await tab.until("the facts", () => document.querySelector("#fact-came") !== null);
        await tab.run(() => document.querySelectorAll("#after details").forEach((part) => { part.open = true; }));
        found.push(...await problems(tab, "after the switch"));
        const report = await tab.download("[data-testid=download-report]");
        await tab.goto(onDisk(report));
        found.push(...await problems(tab, "offline report"));
        assert.deepEqual(found, []);
      } finally {
        await tab.close();
      }
    });
  }
}
