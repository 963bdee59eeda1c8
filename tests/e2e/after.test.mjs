// After the switch: an earlier report and fresh exports, dropped together, before or after each other, are compared; the comparison is taken
// away and opened again; and the administrator can say that a new check was meant.
import { test } from "node:test";
import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { BROWSERS, open } from "./browsers.mjs";
import { PAGE, ROOT, onDisk } from "./place.mjs";

const FOLDER = path.join(ROOT, "static/samples/okta");
const exports = readdirSync(FOLDER).sort().map((name) => path.join(FOLDER, name));

/// The same account a month later: one account taken over, one gone, a second one beside an old one, and a push that stopped.
export function later() {
  const folder = mkdtempSync(path.join(os.tmpdir(), "preflight-later-"));
  for (const file of exports) {
    let text = readFileSync(file, "utf8");
    if (path.basename(file) === "harness-users.json") {
      const page = JSON.parse(text);
      const people = page.data.content;
      const person = (email) => people.find((p) => p.user.email === email);
      person("amara.okafor@example.com").user.externallyManaged = true;
      page.data.content = people.filter((p) => p.user.email !== "tomasz.wojcik@example.com");
      const second = structuredClone(person("sofia.petrova@example.org"));
      Object.assign(second.user, { email: "sofia.petrova@example.com", uuid: "SecondAccount000000001", externallyManaged: true });
      page.data.content.push(second);
      page.data.totalItems = page.data.pageItemCount = page.data.content.length;
      text = JSON.stringify(page);
    }
    if (path.basename(file) === "okta-push-mappings.json") {
      const mappings = JSON.parse(text);
      Object.assign(mappings[0], { status: "ERROR", errorSummary: "The group could not be pushed." });
      text = JSON.stringify(mappings);
    }
    writeFileSync(path.join(folder, path.basename(file)), text);
  }
  return readdirSync(folder).sort().map((name) => path.join(folder, name));
}

const state = (tab, check) => tab.read(`[data-check=${check}]`, "data-state");

async function verified(tab) {
  await tab.read("[data-testid=after]");
  assert.equal(await state(tab, "user-count"), "fail");
  assert.equal(await tab.run(() => document.querySelectorAll("[data-check]").length), 5);
  const text = await tab.read("[data-testid=after]");
  assert.ok(text.includes("tomasz.wojcik@example.com") || (await tab.run(() => document.querySelector("[data-testid=after]").textContent)).includes("tomasz.wojcik@example.com"));
}

/// Before everything else, and above the forecast of the fresh exports.
async function answered(tab) {
  assert.equal(await tab.read("[data-testid=came-true]", "data-came"), "fail");
  const [headings, places] = await tab.run(() => [
    [...document.querySelectorAll("main h1")].map((e) => e.innerText),
    ["[data-testid=came-true]", "[data-testid=after]", "#repairs", "#h-from-here", "[data-testid=verdict]"].map((s) => document.querySelector(s).getBoundingClientRect().top),
  ]);
  assert.equal(headings.length, 1);
  assert.match(headings[0], /of the five checks failed$/);
  assert.deepEqual(places, places.toSorted((a, b) => a - b));
  assert.equal(await tab.read("#h-from-here"), "What provisioning would still do from here");
  assert.match(await tab.read("[data-testid=came-true]"), /^After the switch/);
}

for (const name of BROWSERS) {
  test(`${name}: a report and fresh exports are compared, whichever comes first`, async () => {
    const tab = await open(name);
    try {
      await tab.goto(onDisk(PAGE));
      await tab.setFiles("#files", exports);
      await tab.read("[data-testid=verdict]", "data-verdict");
      // Under a name of its own: what is downloaded later on the same day is called the same.
      const before = path.join(mkdtempSync(path.join(os.tmpdir(), "preflight-before-")), "before.json");
      copyFileSync(await tab.download("[data-testid=download-json]"), before);

      // Together.
      const fresh = later();
      await tab.click("[data-testid=forget]");
      await tab.until("the first view", () => document.querySelector("#files") && !document.querySelector("[data-testid=verdict]"));
      await tab.setFiles("#files", [before, ...fresh]);
      await verified(tab);
      await tab.until("the facts", () => document.querySelector("[data-testid=facts] tbody tr") !== null);
      assert.match(await tab.read("[data-symptom=duplicate-user]"), /two accounts/);

      // The question of a comparison is answered first, and what would still come stands below under a heading of its own.
      await answered(tab);
      assert.equal(await tab.run(() => document.activeElement.id), "title");
      assert.ok(!(await tab.run(() => document.body.innerText)).includes("May SCIM be switched on?"));

      // It is handed on: a summary, and the repairs as lists.
      await tab.run(() => {
        window.copied = [];
        Object.defineProperty(navigator, "clipboard", { value: { writeText: (text) => { window.copied.push(text); return Promise.resolve(); } } });
      });
      await tab.click("[data-testid=copy-came-true]");
      await tab.until("the word", () => document.querySelector("[data-testid=copy-came-true] ~ [role=status]").innerText === "Copied");
      const summary = await tab.run(() => window.copied.at(-1));
      assert.match(summary, /^## Did it come true, and what is to be repaired\? (One|\d) of the five checks failed\n/);
      assert.match(summary, /\n\| User count \| \*\*Fail\*\* \|/);
      assert.match(summary, /\n\| An account is missing \| 1 \| `tomasz\.wojcik@example\.com` \|/);
      const rows = readFileSync(await tab.download("[data-list=repairs]"), "utf8");
      assert.match(rows, /^\uFEFFsymptom,/);
      assert.match(rows, /\r\nmissing-user,.*tomasz\.wojcik@example\.com/);
      assert.match(readFileSync(await tab.download("[data-list=repair-steps]"), "utf8"), /^# Repairs\n[^]*\n## A person has two accounts \(\d+\)\n/);

      // Whoever has two accounts is not told to be linked and no more.
      await tab.run(() => {
        const search = document.querySelector("#users-search");
        search.value = "sofia.petrova";
        search.dispatchEvent(new Event("input", { bubbles: true }));
      });
      await tab.until("the row", () => [...document.querySelectorAll("#users-grid [role=row][aria-selected]")].some((row) => row.innerText.includes("sofia.petrova")));
      await tab.run(() => [...document.querySelectorAll("#users-grid [role=row][aria-selected]")].find((row) => row.innerText.includes("sofia.petrova")).click());
      await tab.until("both accounts", () => /Two accounts now[^]*Old account[^]*New account[^]*Forecast from here/.test(document.querySelector("[data-testid=second]")?.parentElement.innerText ?? ""));
      await tab.click("[data-testid=close-detail]");

      // The log, one by one: opened by keyboard, like every disclosure.
      await tab.run(() => document.querySelector("[data-testid=log-trails] > summary").focus());
      await tab.page.keyboard.press("Enter");
      const trails = () => tab.run(() => [...document.querySelectorAll("[data-testid=trails] > details")].map((e) => [e.dataset.needs, e.textContent]));
      await tab.until("the trails", () => document.querySelectorAll("[data-testid=trails] > details").length === 1);
      const [[needs, trail]] = await trails();
      assert.equal(needs, "hand");
      assert.match(trail, /The group could not be pushed\./);
      assert.match(trail, /What the guides say/, "what was forecast stands beside it");
      await tab.run(() => {
        const show = document.querySelector("#log-came");
        show.value = "3";
        show.dispatchEvent(new Event("change", { bubbles: true }));
      });
      await tab.until("nothing tried again by itself", () => document.querySelector("[data-testid=trails]") === null);

      // Somebody cannot be asked to sign in.
      const asked = () => tab.run(() => [...document.querySelectorAll("[data-testid=login-sample] li .raw")].map((e) => e.textContent));
      const first = await asked();
      await tab.click("[data-testid=login-sample] button");
      await tab.until("another sample", (gone) => ![...document.querySelectorAll("[data-testid=login-sample] li .raw")].some((e) => e.textContent === gone), first[0]);
      const html = await tab.download("[data-testid=download-report]");
      const json = JSON.parse(readFileSync(await tab.download("[data-testid=download-json]"), "utf8"));
      const sample = json.verification.checks.find((c) => c.id === "login-test").names.map((n) => n.subject.label);
      assert.deepEqual(sample, await asked(), "what is downloaded is what is shown");
      assert.ok(!sample.includes(first[0]));

      // A new check was meant.
      await tab.click("[data-testid=new-check]");
      await tab.until("no comparison", () => document.querySelector("[data-testid=verdict]") && !document.querySelector("[data-testid=after]"));
      // The report after the exports.
      await tab.setFiles("#files", [before]);
      await verified(tab);
      await tab.click("[data-testid=open-earlier]");
      await tab.until("the report alone", () => document.querySelector("[data-testid=verdict]") && !document.querySelector("[data-testid=after]"));
      // The exports after the report.
      await tab.setFiles("#files", fresh);
      await verified(tab);

      // The comparison is a report like any other: it is in no file yet, and so not closed unasked.
      await tab.click("[data-testid=forget]");
      await tab.click("[data-testid=forget-all]");
      await tab.until("the first view", () => document.querySelector("#files") && !document.querySelector("[data-testid=verdict]"));
      await tab.setFiles("#files", [html]);
      await verified(tab);
      await answered(tab);
      assert.equal(await tab.run(() => document.querySelector("[data-testid=login-sample] button")), null, "nothing can be asked anew of a report");
      assert.match(readFileSync(await tab.download("[data-list=repairs]"), "utf8"), /missing-user,/, "its repairs can be taken from it");
      assert.deepEqual(tab.requests, []);
      assert.deepEqual(tab.errors, []);

      const plain = await open(name, { scripts: false });
      try {
        await plain.goto(onDisk(html));
        await verified(plain);
        await answered(plain);
      } finally {
        await plain.close();
      }

      // What does not agree with the data inside is not believed, the answer of the comparison neither.
      const changed = path.join(path.dirname(html), "changed.html");
      writeFileSync(changed, readFileSync(html, "utf8").replace(/(data-testid="verdict" data-verdict=")[a-z-]+"/, '$1ready"'));
      const doubted = await open(name);
      try {
        await doubted.goto(onDisk(changed));
        await doubted.until("the doubt", () => document.querySelector("[data-testid=came-true]").dataset.came === "unknown");
        assert.equal(await doubted.read("main h1"), "Unknown");
        assert.equal(await state(doubted, "user-count"), "unknown");
      } finally {
        await doubted.close();
      }
    } finally {
      await tab.close();
    }
  });
}

for (const name of BROWSERS) {
  test(`${name}: nothing is called a switch that no fact shows`, async () => {
    const tab = await open(name);
    try {
      await tab.goto(onDisk(PAGE));
      await tab.setFiles("#files", exports);
      await tab.read("[data-testid=verdict]", "data-verdict");
      const before = path.join(mkdtempSync(path.join(os.tmpdir(), "preflight-same-")), "before.json");
      copyFileSync(await tab.download("[data-testid=download-json]"), before);
      await tab.setFiles("#files", [before]);
      await tab.read("[data-testid=after]");
      assert.match(await tab.read("#h-after"), /^Since the report of \d+ [A-Z][a-z]+ \d{4}$/);
      assert.equal(await tab.read("[data-testid=came-true]", "data-came"), "unknown");
      assert.equal(await tab.read("main h1"), "Nothing shows yet that SCIM was switched on");
      assert.ok(!(await tab.run(() => document.body.innerText)).includes("After the switch"));
      assert.deepEqual(tab.errors, []);
    } finally {
      await tab.close();
    }
  });
}
