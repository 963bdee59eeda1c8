// How soon the page is there: its first paint, and ready for files, opened from disk, in turn with an empty page made of the same parts.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import os from "node:os";
import path from "node:path";
import { open } from "../e2e/browsers.mjs";
import { PAGE, onDisk } from "../e2e/place.mjs";
import { median } from "./table.mjs";

const ROUNDS = 7;

/// Lines to print. `glue` and `module` are what wasm-bindgen made of the empty page.
export async function startup(glue, module) {
  const folder = await mkdtemp(path.join(os.tmpdir(), "preflight-"));
  const empty = path.join(folder, "empty.html");
  await writeFile(empty, page(await readFile(glue, "utf8"), await readFile(module)));
  const times = { ours: [], empty: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.ours.push(await once(PAGE));
    times.empty.push(await once(empty));
  }
  await rm(folder, { recursive: true, force: true });
  const told = (what) => {
    const [ours, theirs] = [times.ours, times.empty].map((all) => median(all.map((one) => one[what])));
    return `${ours.toFixed(0)} ms (${(ours / theirs).toFixed(1)} times the ${theirs.toFixed(0)} ms of an empty page of the same parts)`;
  };
  return `From disk to the first paint ${told("paint")}, to ready for files ${told("ready")}; medians of ${ROUNDS}.\n`;
}

/// The empty page as one file: no policy, no packing, its module as base64.
const page = (glue, module) => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Nothing</title><body><script>${glue}
wasm_bindgen({ module_or_path: Uint8Array.from(atob("${module.toString("base64")}"), (c) => c.charCodeAt(0)) });</script></body></html>
`;

/// One start in a browser of its own: `{paint, ready}`, in ms since the navigation.
async function once(file) {
  const tab = await open("chromium");
  try {
    await tab.page.addInitScript(() => {
      const look = () => document.querySelector("[data-testid=engine]")?.textContent === "ready" && !globalThis.readyAt && (globalThis.readyAt = performance.now());
      new MutationObserver(look).observe(document, { childList: true, characterData: true, subtree: true });
    });
    await tab.goto(onDisk(file));
    const ready = await tab.until("the page to be ready for files", () => globalThis.readyAt);
    for (;;) {
      const paint = await tab.run(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime);
      if (paint) return { paint, ready };
      await sleep(20);
    }
  } finally {
    await tab.close();
  }
}
