// Names as codes: no address and no name of the sample is in what is downloaded, and the key, a file of its own, gives them back.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { BROWSERS, open } from "./browsers.mjs";
import { PAGE, ROOT, onDisk } from "./place.mjs";

const users = JSON.parse(readFileSync(path.join(ROOT, "static/samples/okta/harness-users.json"), "utf8")).data.content.map((u) => u.user);
const groups = JSON.parse(readFileSync(path.join(ROOT, "static/samples/okta/harness-user-groups.json"), "utf8")).data.content.filter((g) => !g.identifier.startsWith("_"));

for (const name of BROWSERS) {
  test(`${name}: a report with codes holds nobody's name, and the key says who is who`, async () => {
    const tab = await open(name);
    try {
      await tab.goto(onDisk(PAGE));
      await tab.click("[data-testid=sample]");
      const verdict = await tab.read("[data-testid=verdict]", "data-verdict");
      const whole = readFileSync(await tab.download("[data-testid=download-json]"), "utf8");
      assert.ok(whole.includes(users[0].email));

      await tab.click("[data-testid=names]");
      await tab.page.keyboard.press("Escape");
      assert.equal(await tab.run(() => document.querySelector("details.menu").open), false, "Escape folds the menu");
      await tab.click("[data-testid=names]");
      await tab.click("[data-testid=names-as-codes]");
      const key = readFileSync(await tab.download("[data-testid=download-key-csv]"), "utf8");
      const keyed = JSON.parse(readFileSync(await tab.download("[data-testid=download-key-json]"), "utf8"));
      const html = await tab.download("[data-testid=download-report]");
      const json = readFileSync(await tab.download("[data-testid=download-json]"), "utf8");
      const csv = readFileSync(await tab.download("[data-testid=download-csv]"), "utf8");
      // What is handed over beside the report as well.
      const fixes = readFileSync(await tab.download("[data-testid=fixes-csv]"), "utf8");
      const runbook = readFileSync(await tab.download("[data-list=runbook]"), "utf8");
      for (const text of [readFileSync(html, "utf8"), json, csv, fixes, runbook]) {
        for (const { email, name: called, uuid } of users) {
          for (const value of [email, called, uuid]) assert.ok(!text.includes(value), `${value} survives`);
        }
        for (const { identifier, name: called } of groups) {
          // Short ones are in other words.
          for (const value of [identifier, called].filter((v) => v.length > 8)) assert.ok(!text.includes(value), `${value} survives`);
        }
      }

      // The key gives the names back.
      const person = JSON.parse(json).scenarios[0].users.find((row) => row.account);
      const entry = keyed.codes.find((e) => e.code === person.account.email);
      assert.ok(users.some((u) => u.email === entry.original), JSON.stringify(entry));
      assert.ok(key.includes(person.account.email) && key.includes(entry.original));

      await tab.click("[data-testid=names-counts-only]");
      const counts = JSON.parse(readFileSync(await tab.download("[data-testid=download-json]"), "utf8"));
      assert.equal(counts.scenarios.flatMap((s) => s.users).length, 0);
      assert.equal(counts.verdict, verdict);

      // The copy opens, says what it is, and offers no second redaction.
      await tab.click("[data-testid=forget]");
      await tab.until("the first view", () => document.querySelector("#files") && !document.querySelector("[data-testid=verdict]"));
      await tab.setFiles("#files", [html]);
      assert.equal(await tab.read("[data-testid=verdict]", "data-verdict"), verdict);
      assert.match(await tab.read("[data-testid=redacted]"), /Redacted/);
      assert.equal(await tab.run(() => document.querySelector("[data-testid=names]")), null);

      // Beside exports it is not compared with, and the page says what to do.
      const folder = path.join(ROOT, "static/samples/okta");
      await tab.setFiles("#files", ["harness-users.json", "okta-users.json"].map((file) => path.join(folder, file)));
      assert.match(await tab.read("[data-testid=redacted-before]"), /the one that holds the names/);
      assert.deepEqual(tab.errors, []);
    } finally {
      await tab.close();
    }
  });
}
