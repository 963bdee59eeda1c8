// The screenshots of the README: the real page with an invented account. `cargo x shots` calls this.
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { open } from "./browsers.mjs";
import { PAGE, ROOT, onDisk } from "./place.mjs";

const FOLDER = path.join(ROOT, "docs/screenshots");
await mkdir(FOLDER, { recursive: true });

/// Opens the page and takes it to the report of a sample.
async function report(options, sample) {
  const tab = await open("chromium", options);
  await tab.goto(onDisk(PAGE));
  await tab.click(`[data-testid=${sample}]`);
  await tab.read("[data-testid=verdict]", "data-verdict");
  await tab.until("the rows", () => document.querySelector("[role=grid] [role=row][aria-selected]") !== null);
  return tab;
}

async function shoot(tab, name) {
  await tab.page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
  console.log(`docs/screenshots/${name}.png`);
}

const start = await open("chromium");
await start.goto(onDisk(PAGE));
await start.until("the engine", () => document.querySelector("[data-testid=engine]")?.textContent === "ready");
await shoot(start, "start");
await start.close();

const light = await report({}, "sample");
await shoot(light, "report");
await light.click("[role=grid] [role=row][aria-selected]");
await light.until("the detail", () => document.querySelector("[data-testid=detail]")?.innerText.length > 40);
await shoot(light, "detail");
await light.close();

const dark = await report({ dark: true }, "sample-entra");
await shoot(dark, "report-dark");
await dark.close();

const narrow = await report({ width: 390, height: 844 }, "sample");
await shoot(narrow, "report-narrow");
await narrow.close();
