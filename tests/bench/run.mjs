// One run of one tool over some files, in a browser of its own: how long, what it found, and how much memory its renderers took at most.
import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { open } from "../e2e/browsers.mjs";

/// Whoever takes longer is written down as such.
const PATIENCE = 180_000;
const CRASHED = "the tab crashed";

/// The tools, each with the address of its page, when the page is ready for files, and what it answers; `null` as long as it has not.
const elsewhere = (page) => ({
  page,
  ready: () => document.documentElement.dataset.ready === "yes",
  answer: () => globalThis.answer ?? null,
});
export const TOOLS = {
  ours: {
    page: "",
    ready: () => document.querySelector("[data-testid=engine]")?.textContent === "ready",
    answer: () => {
      const stopped = document.querySelector("#failed:not([hidden]), [data-testid=trouble]");
      if (stopped) return { failed: stopped.innerText.replace(/\s+/g, " ").slice(0, 200) };
      const total = performance.getEntriesByName("preflight:total").at(-1);
      return total && document.querySelector("[data-testid=verdict]") ? { ms: total.duration } : null;
    },
    found: pairsOnPage,
  },
  papa: elsewhere("papa.html"),
  duckdb: elsewhere("duckdb.html"),
  floor: elsewhere("floor.html"),
};

/// Runs a tool. `{ms, exact, folded, mb}`, or `{failed, mb}` with the reason in words.
export async function once(name, files, server, empty = 0) {
  const tab = await open("chromium");
  try {
    const answer = await work(TOOLS[name], tab, files, server);
    // A tab that crashed took its peak with it.
    const mb = answer.failed === CRASHED ? null : await peak(tab);
    return { ...answer, mb: mb && Math.max(0, mb - empty) };
  } finally {
    await tab.close();
  }
}

/// Opens the page of a tool in a tab, gives it the files and waits for the answer.
export async function work(tool, tab, files, server) {
  let crashed = false;
  tab.page.on("crash", () => (crashed = true));
  await tab.goto(server.url + tool.page);
  await tab.until("the page to be ready for files", tool.ready);
  await tab.setFiles("#files", files);
  for (const end = Date.now() + PATIENCE; Date.now() < end; await sleep(50)) {
    if (crashed) return { failed: CRASHED };
    // A page that is busy for so long answers late; a tab that crashes never does.
    const answer = await Promise.race([tab.run(tool.answer).catch(() => null), sleep(5000, null)]);
    if (answer?.failed) return answer;
    if (answer) return { ...answer, ...(await tool.found?.(tab)) };
  }
  return { failed: `no answer within ${PATIENCE / 1000} s` };
}

/// How many pairs the page found, from its counts. In the invented accounts everybody has an entry in the directory, and the only ones
/// whom SCIM leaves alone are those with their own address who are switched off there; see `invent.rs`.
async function pairsOnPage(tab) {
  const pairs = async (scenario) => {
    await tab.run((s) => document.querySelector(`[data-scenario=${s}]`).click(), scenario);
    await tab.until(scenario, (s) => document.querySelector(`[data-scenario=${s}]`).getAttribute("aria-pressed") === "true", scenario);
    const count = (outcome) => tab.read(`[data-table=users][data-outcome=${outcome}]`, "data-count").then(Number);
    return (await count("link")) + (await count("unmanaged"));
  };
  return { exact: await pairs("documented"), folded: await pairs("observed") };
}

/// What the renderers of a browser took at most, together, in MB; `null` where the system does not tell.
export async function peak(tab) {
  try {
    const session = await tab.browser.newBrowserCDPSession();
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    const renderers = processInfo.filter((process) => process.type === "renderer").map((process) => highWater(process.id));
    return (await Promise.all(renderers)).reduce((sum, kb) => sum + kb, 0) / 1024 || null;
  } catch {
    return null;
  }
}

/// The most memory a process had at a time, in KB.
export async function highWater(id) {
  const status = await readFile(`/proc/${id}/status`, "utf8");
  return Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0);
}

/// The same of a browser with an empty page.
export async function emptyPeak(server) {
  const tab = await open("chromium");
  await tab.goto(`${server.url}empty.html`);
  await sleep(500);
  const mb = await peak(tab);
  await tab.close();
  return mb ?? 0;
}
