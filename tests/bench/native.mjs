// One run of one native program: how long from its start to its end, what it said, and how much memory it took at most.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const PATIENCE = 180_000;

/// The programs over the two lists in a folder: ours does its whole forecast, the others join.
export const programs = (cli, join) => ({
  ours: (files) => [cli, ["check", "--format", "text", ...files]],
  join: (_, folder) => [join, ["join", folder]],
  duckdb: (_, folder) => [process.execPath, [fileURLToPath(new URL("duckdb.mjs", import.meta.url)), folder]],
});

/// `{ms, exact, folded, mb}`, or `{failed, mb}` with the reason in words.
export async function once(name, [program, options]) {
  const start = performance.now();
  const child = spawn(program, options, { stdio: ["ignore", "pipe", "pipe"] });
  let [mb, said, complained] = [null, "", ""];
  // The system forgets it with the process; it only ever rises, so what is missed are the last milliseconds.
  const look = setInterval(() => (mb = highWater(child.pid) ?? mb), 5);
  const stop = setTimeout(() => child.kill("SIGKILL"), PATIENCE);
  child.stdout.setEncoding("utf8").on("data", (text) => (said += text));
  child.stderr.setEncoding("utf8").on("data", (text) => (complained += text));
  const [status, signal] = await new Promise((ended) => {
    child.on("error", (why) => ended([String(why), null]));
    child.on("close", (...how) => ended(how));
  });
  const ms = performance.now() - start;
  clearInterval(look);
  clearTimeout(stop);
  const found = signal ? null : (name === "ours" ? pairsInText : JSON.parse)(said || "null");
  if (!found) return { mb, failed: ms >= PATIENCE ? `no answer within ${PATIENCE / 1000} s` : `ended with ${signal ?? status}: ${complained.slice(0, 200)}` };
  return { ms, mb, ...found };
}

/// As on the page: see `pairsOnPage`.
function pairsInText(text) {
  const pairs = (scenario) => {
    const counts = new RegExp(`^Forecast, ${scenario}\\n {2}users +(\\d+) link,.* (\\d+) unmanaged,`, "m").exec(text);
    return counts && Number(counts[1]) + Number(counts[2]);
  };
  const [exact, folded] = [pairs("documented"), pairs("observed")];
  return exact === null || folded === null ? null : { exact, folded };
}

function highWater(id) {
  try {
    const kb = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1];
    return kb ? Number(kb) / 1024 : null;
  } catch {
    return null;
  }
}
