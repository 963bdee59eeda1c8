// The printout: tables that are read in a terminal and in Markdown alike, and the sentences beneath them.

const LABELS = {
  "lists floor": "only reading the bytes",
  "lists ours": "SCIM Preflight, the whole forecast",
  "lists papa": "Papa Parse and a `Map`, joined",
  "lists duckdb": "DuckDB-Wasm, joined",
  "all floor": "only reading the bytes",
  "all ours": "SCIM Preflight, the whole forecast",
  "native join": "the csv crate and a `HashSet`, joined",
  "native ours": "SCIM Preflight, the whole forecast",
  "native duckdb": "DuckDB, joined",
  "native all": "SCIM Preflight, the whole forecast of everything",
};
const GROUPS = { lists: "in the browser, two lists of users", all: "in the browser, everything", native: "on the command line, two lists of users" };

export const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const number = (n) => Math.round(n).toLocaleString("en-US");
const ratio = (n) => (n < 1 ? n.toPrecision(1) : n < 10 ? n.toFixed(1) : number(n));
const known = (numbers) => numbers.filter((n) => n !== null && n !== undefined);
const megabytes = (numbers) => (known(numbers).length ? number(median(known(numbers))) : "-");

/// The median time of a tool; `null` where it failed in any round.
export const time = (runs) => (runs?.length && runs.every((run) => !run.failed) ? median(runs.map((run) => run.ms)) : null);

/// What one size has shown: `{people, bytes, rounds, runs: {"lists ours": [run…]}, smooth}`.
export function ofSize({ people, bytes, rounds, runs, smooth }) {
  const rows = [["", "median, ms", "times the first", "memory, MB"]];
  for (const [group, title] of Object.entries(GROUPS)) {
    const names = Object.keys(runs).filter((name) => name.startsWith(`${group} `));
    if (names.length === 0) continue;
    rows.push([`**${title}** (${number((bytes[group] ?? bytes.lists) / 1e6)} MB)`, "", "", ""]);
    const first = time(runs[names[0]]);
    for (const name of names) {
      const [ms, failed] = [time(runs[name]), runs[name].find((run) => run.failed)];
      rows.push([LABELS[name], ms === null ? failed.failed : number(ms), ms && first && name !== "native all" ? ratio(ms / first) : "-", megabytes(runs[name].map((run) => run.mb))]);
    }
  }
  const beneath = [...against(runs), ...smoothness(smooth)];
  return `${number(people)} people; ${rounds === 1 ? "one round" : `medians of ${rounds} rounds`}:\n\n${markdown(rows)}\n\n${beneath.map((line) => `- ${line}\n`).join("")}`;
}

/// How the others stand to ours.
function against(runs) {
  const lines = [];
  for (const [group, names] of [["lists", { papa: "Papa Parse", duckdb: "DuckDB-Wasm" }], ["native", { join: "the csv crate", duckdb: "DuckDB" }]]) {
    const ours = time(runs[`${group} ours`]);
    const told = Object.entries(names).map(([name, label]) => [label, time(runs[`${group} ${name}`])]).filter(([, ms]) => ms !== null);
    if (ours === null || told.length === 0) continue;
    lines.push(`${group === "lists" ? "in the browser" : "on the command line"} ${told.map(([label, ms]) => `${label} takes ${ratio(ms / ours)} times as long as ours`).join(", ")}`);
  }
  return lines;
}

function smoothness(smooth) {
  if (!smooth) return [];
  if (smooth.failed) return [`main thread not measured: ${smooth.failed}`];
  const told = (ms) => (ms === null ? "not told" : `${number(ms)} ms`);
  return [
    `longest task of the main thread: ${told(smooth.loading)} while everything is read, ${told(smooth.scrolling)} while ${number(smooth.rows)} rows are scrolled`,
    ...(smooth.mb ? [`memory of the engine itself, everything read: ${number(smooth.mb)} MB at most`] : []),
  ];
}

/// How the time of ours grows with the number of people: 1 is in proportion.
export function growth(sizes) {
  const [first, last] = [sizes[0], sizes.at(-1)];
  if (sizes.length < 2) return "";
  const told = [["lists ours", "two lists"], ["all ours", "everything"], ["native ours", "two lists on the command line"]].map(([name, label]) => {
    const [from, to] = [time(first.runs[name]), time(last.runs[name])];
    const exponent = from && to ? (Math.log(to / from) / Math.log(last.people / first.people)).toFixed(2) : "not told";
    return `${exponent} (${label})`;
  });
  return `Exponent of ours from ${number(first.people)} to ${number(last.people)} people: ${told.join(", ")}.\n`;
}

/// Padded, so that a terminal shows columns; the first to the left, the others to the right.
function markdown([head, ...rows]) {
  const width = head.map((_, column) => Math.max(3, ...[head, ...rows].map((row) => [...row[column]].length)));
  const pad = (row) => `| ${row.map((cell, column) => (column ? cell.padStart(width[column]) : cell.padEnd(width[column]))).join(" | ")} |`;
  const ruler = `|${width.map((w, column) => (column ? `${"-".repeat(w + 1)}:` : "-".repeat(w + 2))).join("|")}|`;
  return [pad(head), ruler, ...rows.map(pad)].join("\n");
}
