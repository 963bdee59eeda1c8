// How long the page takes over an invented account: `cargo x bench` makes the files and calls this with their folder.
import { readdir, stat } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import path from "node:path";
import { open } from "./browsers.mjs";
import { PAGE, onDisk } from "./place.mjs";

const folder = process.argv[2];
const files = (await readdir(folder)).map((name) => path.join(folder, name));
const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
const line = (what, times) => console.log(`${what.padEnd(52)} ${median(times).toFixed(0).padStart(6)} ms   (${times.map((t) => t.toFixed(0)).join(", ")})`);

const tab = await open("chromium");
const total = [];
for (let round = 0; round < 3; round += 1) {
  await tab.goto(onDisk(PAGE));
  await tab.until("the engine", () => document.querySelector("[data-testid=engine]")?.textContent === "ready");
  await tab.setFiles("#files", files);
  await tab.read("[data-testid=verdict]", "data-verdict");
  total.push(await tab.run(() => performance.getEntriesByName("preflight:total").at(-1).duration));
}
line("files accepted to verdict painted", total);

// From the change of an assumption to the new answer painted, on a page at rest: the tables have been filled again after the change before.
for (const [name, value] of [["group_link", "identifier"], ["email_case", "insensitive"], ["members_on_link", "replace"], ["user_key", "user_name"]]) {
  const times = [];
  for (const chosen of [value, "", value, "", value, ""]) {
    await sleep(2000);
    const time = await tab.run(([name, chosen]) => new Promise((done) => {
      const select = document.getElementById(name);
      const main = document.querySelector("main.report");
      select.value = chosen;
      const start = performance.now();
      let busy = false;
      const watch = () => {
        const now = main.getAttribute("aria-busy") === "true";
        if (busy && !now) return requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
        busy ||= now;
        setTimeout(watch, 1);
      };
      select.dispatchEvent(new Event("change", { bubbles: true }));
      watch();
    }), [name, chosen]);
    if (chosen) times.push(time);
  }
  line(`${name} = ${value}, to the new answer painted`, times);
}
const memory = await tab.run(() => performance.memory?.usedJSHeapSize ?? 0);
console.log(`${"memory of the page's own scripts".padEnd(52)} ${(memory / 1048576).toFixed(0).padStart(6)} MB`);

// The offline report: how large, and from the address to text that can be read and to tables that can be searched.
const reopen = async (what) => {
  const file = await tab.download("[data-testid=download-report]");
  console.log(`${`offline report, ${what}`.padEnd(52)} ${((await stat(file)).size / 1e6).toFixed(2).padStart(6)} MB`);
  const [read, searched] = [[], []];
  for (let round = 0; round < 3; round += 1) {
    const reader = await open("chromium");
    await reader.goto(onDisk(file));
    await reader.until("the tables", () => document.documentElement.dataset.report === "ok");
    const [first, ready] = await reader.run(() => [performance.getEntriesByName("first-contentful-paint")[0].startTime, performance.getEntriesByName("tables-ready")[0].startTime]);
    read.push(first);
    searched.push(ready);
    await reader.close();
  }
  line("  opened, until it can be read", read);
  line("  opened, until its tables can be searched", searched);
};
await reopen("everything");
await tab.goto(onDisk(PAGE));
await tab.setFiles("#files", files.filter((file) => /users/i.test(path.basename(file))));
await tab.read("[data-testid=verdict]", "data-verdict");
await reopen("users only");
await tab.close();
