// The page and the command line beside what one would use instead, over invented accounts: `cargo x bench` makes these and calls this.
//
// In rounds: every tool once a round, in a browser of its own, so that what else the machine does falls on all of them.
// node compare.mjs --cli PROGRAM --join PROGRAM --empty FOLDER --report FILE FOLDER...; beside each FOLDER stands FOLDER-lists, the two lists
// of users; --empty is what wasm-bindgen made of the empty page.
import { readdir, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { open } from "../e2e/browsers.mjs";
import * as native from "./native.mjs";
import { emptyPeak, once } from "./run.mjs";
import { serve } from "./serve.mjs";
import { smooth } from "./smooth.mjs";
import { startup } from "./startup.mjs";
import { growth, ofSize } from "./table.mjs";

const ROUNDS = 3;
/// A further round is only begun if it will end within this time.
const BUDGET_MS = 15 * 60_000;

const { values: given, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: { cli: { type: "string" }, join: { type: "string" }, empty: { type: "string" }, report: { type: "string" } },
});
const filesOf = async (folder) => (await readdir(folder)).map((name) => path.join(folder, name));
const bytesOf = async (files) => (await Promise.all(files.map((file) => stat(file)))).reduce((sum, { size }) => sum + size, 0);

const server = await serve();
const empty = await emptyPeak(server);
const programs = native.programs(given.cli, given.join);

const started = await startup(path.join(given.empty, "empty-page.js"), path.join(given.empty, "empty-page_bg.wasm"));
console.log(started);
const sizes = [];
for (const folder of folders) {
  const size = await measure(folder);
  sizes.push(size);
  console.log(`\n${ofSize(size)}`);
}
await server.close();
console.log(growth(sizes));
disagreements(sizes);
await writeFile(given.report, [await machine(), started, ...sizes.map(ofSize), growth(sizes)].filter(Boolean).join("\n"));

async function measure(folder) {
  const people = Number(path.basename(folder));
  const lists = `${folder}-lists`;
  const files = { lists: await filesOf(lists), all: await filesOf(folder) };
  const work = {
    "lists floor": () => once("floor", files.lists, server, empty),
    "lists ours": () => once("ours", files.lists, server, empty),
    "lists papa": () => once("papa", files.lists, server, empty),
    "lists duckdb": () => once("duckdb", files.lists, server, empty),
    "all floor": () => once("floor", files.all, server, empty),
    "all ours": () => once("ours", files.all, server, empty),
    "native join": () => native.once("join", programs.join(files.lists, lists)),
    "native ours": () => native.once("ours", programs.ours(files.lists)),
    "native duckdb": () => native.once("duckdb", programs.duckdb(files.lists, lists)),
    "native all": () => native.once("ours", programs.ours(files.all)),
  };
  const runs = Object.fromEntries(Object.keys(work).map((name) => [name, []]));
  const start = performance.now();
  let rounds = 0;
  while (rounds < ROUNDS && (performance.now() - start) * (rounds + 1) <= BUDGET_MS * Math.max(1, rounds)) {
    rounds += 1;
    for (const [name, run] of Object.entries(work)) {
      // Whoever failed would fail again.
      if (runs[name].some(({ failed }) => failed)) continue;
      const result = await run();
      runs[name].push(result);
      console.error(`  ${people} people, round ${rounds}, ${name}: ${result.failed ?? `${result.ms.toFixed(0)} ms`}`);
    }
  }
  const bytes = { lists: await bytesOf(files.lists), all: await bytesOf(files.all) };
  return { people, bytes, rounds, runs, smooth: await smooth(files.all, server) };
}

/// All have to find the same pairs: a tool that is fast because it does something else is no comparison.
function disagreements(sizes) {
  for (const { people, runs } of sizes) {
    const found = Object.entries(runs).flatMap(([name, all]) => all.filter(({ exact }) => exact !== undefined).map(({ exact, folded }) => [name, `${exact} exact, ${folded} folded`]));
    const different = new Map(found.map(([name, pairs]) => [pairs, name]));
    if (different.size > 1) throw new Error(`the tools disagree about ${people} people: ${[...different].map(([pairs, name]) => `${name} found ${pairs}`).join("; ")}`);
  }
}

/// The machine, in words that say nothing of whose it is.
async function machine() {
  const tab = await open("chromium");
  const version = tab.browser.version();
  await tab.close();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  return `${new Date().toISOString().slice(0, 10)}, Chromium ${version.split(".")[0]}, ${os.cpus().length} cores, ${memory} GB of memory.\n`;
}
