// The main job, as an administrator does it: real files in, a verdict, one row looked at, the report taken away, opened from disk with
// scripts on and off, and dropped back on the page. In both browsers, from disk and from a server, and never a request.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { BROWSERS, open } from "./browsers.mjs";
import { PAGE, ROOT, onDisk, serve } from "./place.mjs";

const sample = (which) => {
  const folder = path.join(ROOT, "static/samples", which);
  return readdirSync(folder).sort().map((name) => path.join(folder, name));
};

/// What a report says at a glance, read alike from the page and from the offline file.
const glance = (tab) => tab.run(() => {
  const all = (selector, ...names) =>
    Object.fromEntries([...document.querySelectorAll(selector)].map((e) => [names.slice(0, -1).map((n) => e.getAttribute(n)).join(" "), e.getAttribute(names.at(-1))]));
  const first = document.querySelector("[data-scenario] [data-outcome]")?.closest("[data-scenario]") ?? document;
  return {
    verdict: document.querySelector("[data-testid=verdict]").dataset.verdict,
    gates: all("[data-gate]", "data-gate", "data-state"),
    users: Object.fromEntries([...first.querySelectorAll("[data-table=users][data-outcome]")].map((e) => [e.dataset.outcome, e.dataset.count])),
    groups: Object.fromEntries([...first.querySelectorAll("[data-table=groups][data-outcome]")].map((e) => [e.dataset.outcome, e.dataset.count])),
  };
});

const verdictOf = (tab) => tab.read("[data-testid=verdict]", "data-verdict");

for (const name of BROWSERS) {
  for (const [origin, which] of [["disk", "okta"], ["server", "entra"]]) {
    test(`${name}, from ${origin}: from ${which} exports to a report and back`, async () => {
      const server = origin === "server" ? await serve() : null;
      const tab = await open(name);
      try {
        await tab.goto(server ? server.url : onDisk(PAGE));
        await tab.setFiles("#files", sample(which));
        const verdict = await verdictOf(tab);
        assert.match(verdict, /^(ready|ready-with-conditions|not-ready|unknown)$/);
        const seen = await glance(tab);
        assert.equal(Object.keys(seen.gates).length, 9);
        assert.ok(Number(seen.users.link) > 0, "somebody is linked");
        assert.equal(await tab.run(() => document.querySelectorAll("[data-testid=file]").length), sample(which).length);

        await tab.until("a row", () => document.querySelector('[role=grid] [role=row][aria-selected]') !== null);
        await tab.click("[role=grid] [role=row][aria-selected]");
        await tab.until("the detail", () => document.querySelector("[data-testid=detail]")?.innerText.length > 40);
        await tab.click("[data-testid=close-detail]");

        const measures = await tab.until("the measures", () => {
          const names = ["preflight:total", "preflight:read", "preflight:forecast"];
          const found = names.map((name) => performance.getEntriesByName(name, "measure")[0]?.duration);
          return found.every((ms) => ms >= 0) && found;
        });
        console.log(`${name}, ${which}: ${measures.map((ms) => ms.toFixed(0)).join(" / ")} ms (total / read / forecast)`);

        const report = await tab.download("[data-testid=download-report]");
        const json = JSON.parse(readFileSync(await tab.download("[data-testid=download-json]"), "utf8"));
        assert.equal(json.schema, "scim-preflight/report/1");
        assert.equal(json.verdict, verdict);
        const csv = readFileSync(await tab.download("[data-testid=download-csv]"), "utf8");
        assert.ok(csv.includes(json.findings[0].code));

        await tab.click("[data-testid=forget]");
        await tab.until("the first view", () => document.querySelector("#files") && !document.querySelector("[data-testid=verdict]"));
        await tab.drop(report);
        assert.equal(await verdictOf(tab), verdict);
        assert.deepEqual(await glance(tab), seen);

        assert.deepEqual(tab.requests, []);
        assert.deepEqual(tab.errors, []);
        if (server) assert.deepEqual(server.asked, ["/"]);

        await opensFromDisk(name, report, seen);
      } finally {
        await tab.close();
        await server?.close();
      }
    });
  }
}

async function opensFromDisk(name, report, seen) {
  for (const scripts of [true, false]) {
    const tab = await open(name, { scripts });
    try {
      await tab.goto(onDisk(report));
      if (scripts) await tab.until("the data to be checked", () => document.documentElement.dataset.report === "ok");
      const there = await glance(tab);
      assert.equal(there.verdict, seen.verdict, `scripts ${scripts}`);
      assert.deepEqual(there.gates, seen.gates);
      assert.deepEqual(there.users, seen.users);
      assert.deepEqual(there.groups, seen.groups);
      assert.deepEqual(tab.requests, []);
    } finally {
      await tab.close();
    }
  }
}

for (const name of BROWSERS) {
  test(`${name}: the way out is tried and refused, a run is cancelled, a bad file is told`, async () => {
    const tab = await open(name);
    try {
      await tab.goto(onDisk(PAGE));
      await tab.click("[data-testid=test-network]");
      const said = await tab.read("[data-testid=probes]");
      console.log(`${name}: ${said.replace(/\s+/g, " ")}`);
      assert.ok(!/Something answered/.test(said), said);
      assert.ok((said.match(/The browser refused/g) ?? []).length >= 5, said);
      assert.deepEqual(tab.requests.filter((url) => !url.includes("scim-preflight.invalid")), []);

      // Large enough that there is time to think better of it.
      await tab.run(() => {
        const line = "someone.with.a.name@example.com,Someone With A Name,ACTIVE\n".repeat(100_000);
        const data = new DataTransfer();
        data.items.add(new File(["email,name,status\n", ...Array(12).fill(line)], "users.csv"));
        document.querySelector(".app").dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data }));
      });
      await tab.click("[data-testid=cancel]");
      await tab.until("the first view", () => document.querySelector("#files") !== null);

      await tab.click("[data-testid=sample]");
      assert.match(await verdictOf(tab), /./);
      // Firefox reports each refusal as an error of the page; any other error would be ours.
      assert.deepEqual(tab.errors.filter((error) => !error.includes("scim-preflight.invalid")), []);
    } finally {
      await tab.close();
    }
  });
}
