// With the keyboard alone from the first view to a saved report, and with a folder dropped as a file manager drops it.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { BROWSERS, open } from "./browsers.mjs";
import { PAGE, ROOT, onDisk, openSample } from "./place.mjs";

const focused = (tab) => tab.run(() => {
  const e = document.activeElement;
  return { id: e.id, test: e.dataset?.testid ?? "", role: e.getAttribute("role") ?? "", text: e.innerText?.slice(0, 60) ?? "", outline: getComputedStyle(e).outlineStyle };
});

/// Presses Tab until the focus is where it should be. Whatever is passed on the way must show that it has the focus.
async function tabTo(tab, what, found, most = 400) {
  for (let n = 0; n < most; n++) {
    await tab.page.keyboard.press("Tab");
    const at = await focused(tab);
    if (found(at)) return at;
    assert.notEqual(at.test, "forget-done");
  }
  throw new Error(`${tab.name}: ${most} times Tab did not lead to ${what}`);
}

for (const name of BROWSERS) {
  test(`${name}: the keyboard alone leads from the first view to a saved report`, async () => {
    const tab = await open(name);
    try {
      await tab.goto(onDisk(PAGE));
      await tab.until("the first view", () => document.querySelector("[data-testid=sample]") !== null);
      const sample = await tabTo(tab, "the example", (at) => at.test === "sample");
      assert.notEqual(sample.outline, "none", "what has the focus shows it");
      await tab.page.keyboard.press("Enter");
      await tab.read("[data-testid=verdict]", "data-verdict");

      const bar = await tabTo(tab, "a count to filter by", (at) => /second account/i.test(at.text) && at.test === "" && at.role !== "row");
      assert.ok(bar);
      await tab.page.keyboard.press("Enter");
      // The rows come from the worker; before they are there, no key opens one.
      await tab.until("the filtered rows", () => document.querySelector("#users-grid [role=row][aria-selected]") !== null);

      await tabTo(tab, "a row", (at) => at.role === "row" || at.role === "grid" || at.role === "gridcell");
      await tab.page.keyboard.press("ArrowDown");
      await tab.page.keyboard.press("Enter");
      await tab.until("the detail", () => document.querySelector("[data-testid=detail]")?.innerText.length > 40);
      await tab.page.keyboard.press("Escape");
      await tab.until("the table again", () => document.querySelector("[data-testid=detail]") === null);
      // The focus follows once the table is drawn.
      await tab.until("the focus in the table", () => ["row", "grid", "gridcell"].includes(document.activeElement?.getAttribute("role")));

      // Round the page, through its end, to the top bar.
      await tab.run(() => document.querySelector("[data-testid=download-report]").focus());
      const saved = await tab.download("Enter on the report's button", () => tab.page.keyboard.press("Enter"));
      assert.match(saved, /\.html$/);
      assert.deepEqual(tab.errors, []);
    } finally {
      await tab.close();
    }
  });
}

test("chromium: a dropped folder brings all files in it", async () => {
  const folder = path.join(ROOT, "static/samples/okta");
  const tab = await open("chromium");
  try {
    await tab.goto(onDisk(PAGE));
    await tab.until("the first view", () => document.querySelector(".drop") !== null);
    const session = await tab.page.context().newCDPSession(tab.page);
    const data = { items: [], files: [folder], dragOperationsMask: 1 };
    for (const type of ["dragEnter", "dragOver", "drop"]) await session.send("Input.dispatchDragEvent", { type, x: 300, y: 250, data });
    await tab.read("[data-testid=verdict]", "data-verdict");
    const names = await tab.run(() => [...document.querySelectorAll("[data-testid=file]")].map((e) => e.querySelector("h3 bdi").innerText));
    assert.deepEqual(names.sort(), readdirSync(folder).sort());
    assert.deepEqual(tab.requests, []);
  } finally {
    await tab.close();
  }
});

test("chromium: a workbook and an archive are read in the page as anywhere", async () => {
  const tab = await open("chromium");
  try {
    await tab.goto(onDisk(PAGE));
    const corpus = path.join(ROOT, "tests/e2e/containers");
    await tab.setFiles("#files", readdirSync(corpus).sort().map((name) => path.join(corpus, name)));
    await tab.read("[data-testid=verdict]", "data-verdict");
    const found = await tab.run(() => [...document.querySelectorAll("[data-testid=file]")].map((e) => [e.dataset.kind, ...[...e.querySelectorAll("[data-testid=part]")].map((p) => p.dataset.kind)]));
    assert.deepEqual(found, [["entra.users"], ["unknown", "harness.users", "harness.groups"]]);
    const json = JSON.parse(readFileSync(await tab.download("[data-testid=download-json]"), "utf8"));
    assert.deepEqual(json.inputs.map((i) => [i.name, i.rows, i.parts.length]), [["entra-users.xlsx", 2, 1], ["harness.zip", 2, 2]]);
  } finally {
    await tab.close();
  }
});

for (const name of BROWSERS) {
  test(`${name}: a table that nobody knows is read by the columns one chooses`, async () => {
    const tab = await open(name);
    try {
      const folder = path.join(ROOT, "static/samples/entra");
      await tab.goto(onDisk(PAGE));
      await tab.setFiles("#files", [path.join(folder, "harness-users.json"), path.join(ROOT, "tests/e2e/columns/leute.csv")]);
      await tab.read("[data-testid=verdict]", "data-verdict");
      const file = (kind) => `[data-testid=file][data-kind="${kind}"]`;
      await tab.click(`${file("unknown")} [data-testid=columns-open]`);
      await tab.until("the first rows", () => document.querySelectorAll("[data-testid=columns] tbody tr").length === 3);
      const choose = (selector, value) => tab.run(([s, v]) => {
        const select = document.querySelector(s);
        select.value = v;
        select.dispatchEvent(new Event("change", { bubbles: true }));
      }, [selector, value]);
      await choose("#columns-kind", "generic.users");
      const column = (n) => `[data-testid=columns] th:nth-child(${n}) select`;
      await tab.until("the names of the kind", () => document.querySelector("[data-testid=columns] th:nth-child(2) select option[value=email]") !== null);
      await choose(column(1), "id");
      await choose(column(2), "email");
      await choose(column(3), "displayname");
      assert.equal(await tab.run(() => localStorage.length), 0, "nothing is kept unasked");
      await tab.click("[data-testid=columns-remember]");
      await tab.until("the file to be read", () => document.querySelector('[data-testid=file][data-kind="generic.users"]')?.innerText.includes("3 rows"));
      const kept = await tab.run(() => Object.values(localStorage).join());
      assert.ok(kept.includes("displayname") && !/ann|leute|example|dienst/i.test(kept), kept);

      // The report is in no file: the page asks first.
      await tab.click("[data-testid=forget]");
      await tab.click("[data-testid=forget-all]");
      await tab.setFiles("#files", [path.join(folder, "harness-users.json"), path.join(ROOT, "tests/e2e/columns/leute.csv")]);
      await tab.until("the file to be known", () => document.querySelector('[data-testid=file][data-kind="generic.users"]')?.innerText.includes("3 rows"));
      await tab.click("[data-testid=forget]");
      await tab.click("[data-testid=forget-all]");
      await tab.click("[data-testid=remembered] button");
      await tab.until("nothing to be kept", () => localStorage.length === 0 && document.querySelector("[data-testid=remembered]") === null);
      assert.deepEqual(tab.requests, []);
      assert.deepEqual(tab.errors, []);
    } finally {
      await tab.close();
    }
  });
}

for (const name of BROWSERS) {
  test(`${name}: what is assumed while files are still read is not forgotten`, async () => {
    const tab = await open(name);
    try {
      await openSample(tab);
      await tab.click("[data-testid=what-if] summary");
      await tab.run(() => {
        const choose = (id, value) => {
          const select = document.querySelector(id);
          select.value = value;
          select.dispatchEvent(new Event("change", { bubbles: true }));
        };
        choose("#directory", "okta");
        choose("#email_case", "insensitive");
      });
      await tab.until("the third answer", () => document.querySelectorAll("[data-testid=scenario] button").length === 3);
      await tab.until("an end", () => !document.querySelector("[aria-busy=true]"));
    } finally {
      await tab.close();
    }
  });
}

for (const name of BROWSERS) {
  test(`${name}: what is assumed can be changed, and the forecast follows`, async () => {
    const tab = await open(name);
    try {
      await openSample(tab);
      const second = () => tab.run(() => Number(document.querySelector("[data-table=users][data-outcome=duplicate]").dataset.count));
      const before = await second();
      await tab.until("who loses access", () => /loses? something|lose something/.test(document.querySelector("#access [role=status]")?.innerText ?? ""));
      assert.ok(await tab.run(() => [...document.querySelectorAll("#access tbody tr")].some((row) => row.innerText.includes("through group"))));
      await tab.click("[data-testid=what-if] summary");
      await tab.run(() => {
        const select = document.querySelector("#email_case");
        select.value = "insensitive";
        select.dispatchEvent(new Event("change", { bubbles: true }));
      });
      await tab.until("the third answer", () => document.querySelectorAll("[data-testid=scenario] button").length === 3);
      await tab.until("its numbers", (was) => Number(document.querySelector("[data-table=users][data-outcome=duplicate]").dataset.count) < was, before);
      await tab.run(() => {
        const day = document.querySelector("#token_expires");
        day.value = "2020-01-31";
        day.dispatchEvent(new Event("change", { bubbles: true }));
      });
      await tab.until("the token to have run out", () => document.querySelector("[data-gate=configuration]").dataset.state === "fail");
      // A trial that was made settles its question, and the address is made of any other.
      await tab.run(() => document.querySelectorAll("[data-testid=trials], [data-testid=trials] details, #access details").forEach((part) => { part.open = true; }));
      await tab.run(() => [...document.querySelectorAll(".trial")].find((part) => part.innerText.includes("taken over")).querySelectorAll("button")[1].click());
      await tab.until("the trial to be settled", () => document.querySelector("#members_on_link").value === "replace");
      await tab.run(() => {
        const field = document.querySelector("#any-address");
        field.value = "https://app.harness.io/ng/account/ExampleAccount00000001/home";
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      });
      await tab.until("the SCIM address", () => document.querySelector("[data-testid=what-if]").innerText.includes("/gateway/ng/api/scim/account/ExampleAccount00000001"));
      // Group by group: a search finds the group by what rides on it.
      await tab.run(() => {
        const field = document.querySelector("[data-testid=group-access] input[type=search]");
        field.value = "_account_admin";
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      });
      await tab.until("one group", () => document.querySelector("[data-testid=group-access] > summary .count")?.innerText === "1");
      assert.ok(await tab.run(() => document.querySelector("[data-testid=administrators] summary").innerText.includes("today")));
      await tab.click("[data-testid=assume-nothing]");
      await tab.until("two answers again", () => document.querySelectorAll("[data-testid=scenario] button").length === 2);
      assert.equal(await second(), before);
      assert.deepEqual(tab.errors, []);
    } finally {
      await tab.close();
    }
  });
}
