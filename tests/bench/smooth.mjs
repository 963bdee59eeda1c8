// How smooth the page stays: the longest task of its main thread while it reads the files and while a table is scrolled, and how large the
// memory of its engine grew. In a run of its own, because looking costs something.
import { setTimeout as sleep } from "node:timers/promises";
import { open } from "../e2e/browsers.mjs";
import { TOOLS, work } from "./run.mjs";

const SCROLLING_MS = 2000;

/// `{loading, scrolling, rows, mb}`, the tasks in ms, or `{failed}`.
export async function smooth(files, server) {
  const tab = await open("chromium");
  try {
    await tab.page.addInitScript(engineKeepsMemory);
    const trace = await tracing(tab);
    const answer = await work(TOOLS.ours, tab, files, server);
    if (answer.failed) return answer;
    const mb = await engineMemory(tab);
    const rows = await scroll(tab);
    const events = await trace();
    const loading = longest(events, "preflight:total");
    return { loading, scrolling: longest(events, "bench:scroll"), rows, mb };
  } finally {
    await tab.close();
  }
}

/// Runs in the page before anything else: has a worker's script, which is put together in the page, keep the memory of its module.
function engineKeepsMemory() {
  const keep = `{ const { instantiate } = WebAssembly; WebAssembly.instantiate = async (...given) => {
    const made = await instantiate(...given); self.engineMemory = (made.instance ?? made).exports.memory; return made; }; }\n`;
  globalThis.Blob = class extends Blob {
    constructor(parts, options) {
      super(options?.type === "text/javascript" ? [keep, ...parts] : parts, options);
    }
  };
}

/// In MB. Such a memory never shrinks: its size is its peak.
async function engineMemory(tab) {
  const sizes = tab.page.workers().map((worker) => worker.evaluate(() => self.engineMemory?.buffer.byteLength ?? 0).catch(() => 0));
  const largest = Math.max(0, ...(await Promise.race([Promise.all(sizes), sleep(20_000, [0])])));
  return largest ? largest / 1048576 : null;
}

/// Moves through the whole table of users in steps, one a frame; how many rows it has.
async function scroll(tab) {
  await tab.until("the rows", () => document.querySelectorAll("#users-grid .grid-body .grid-row").length > 1);
  return tab.run((time) => new Promise((done) => {
    const grid = document.getElementById("users-grid");
    grid.scrollIntoView();
    const start = performance.now();
    const step = () => {
      const passed = (performance.now() - start) / time;
      grid.scrollTop = Math.min(1, passed) * (grid.scrollHeight - grid.clientHeight);
      if (passed < 1) return requestAnimationFrame(step);
      performance.measure("bench:scroll", { start, end: performance.now() });
      done(Number(grid.getAttribute("aria-rowcount")) - 1);
    };
    requestAnimationFrame(step);
  }), SCROLLING_MS);
}

/// Starts to trace; ends with the events when it is called.
async function tracing(tab) {
  const session = await tab.browser.newBrowserCDPSession();
  const events = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...value.filter(({ name }) => KEPT.has(name))));
  const includedCategories = ["toplevel", "blink.user_timing"];
  await session.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories, recordMode: "recordAsMuchAsPossible" } });
  return async () => {
    const complete = new Promise((ended) => session.once("Tracing.tracingComplete", ended));
    await session.send("Tracing.end");
    await complete;
    return events;
  };
}

const TASK = "ThreadControllerImpl::RunTask";
const KEPT = new Set([TASK, "thread_name", "preflight:total", "bench:scroll"]);

/// The longest task, in ms, of the thread that set a measure, within that measure.
function longest(events, measure) {
  const marks = events.filter(({ name }) => name === measure);
  const [from, to] = [marks.find(({ ph }) => ph === "b")?.ts, marks.find(({ ph }) => ph === "e")?.ts];
  if (from === undefined || to === undefined) return null;
  const mains = new Set(events.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain").map(({ tid, pid }) => `${pid} ${tid}`));
  const tasks = events.filter(({ name, ph, pid, tid }) => name === TASK && ph === "X" && pid === marks[0].pid && mains.has(`${pid} ${tid}`));
  return Math.max(0, ...tasks.filter(({ ts, dur }) => ts < to && ts + dur > from).map(({ dur }) => dur)) / 1000;
}
