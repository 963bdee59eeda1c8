// "Somebody cannot see something": a person and a place are chosen, and the steps say why.
import { test } from "node:test";
import assert from "node:assert/strict";
import { BROWSERS, open } from "./browsers.mjs";
import { openSample } from "./place.mjs";

for (const name of BROWSERS) {
  test(`${name}: the steps lead to a cause and its cure`, async () => {
    const tab = await open(name);
    try {
      await openSample(tab);
      assert.equal(await tab.run(() => document.querySelector("[data-testid=symptom-ask]").disabled), true, "nobody is named yet");
      await tab.click("[data-testid=symptom-person]");
      await tab.page.keyboard.type("sofia.petrova@example.org");
      await tab.until("somebody to choose", () => document.querySelector("#people option")?.value === "sofia.petrova@example.org");
      await tab.until("places to choose", () => [...document.querySelectorAll("#scopes option")].some((o) => o.value === "account"));
      await tab.page.keyboard.press("Enter");
      await tab.read("[data-testid=symptom-answer]");
      assert.equal(await tab.read("[data-testid=symptom-answer] [data-step=key]", "data-answer"), "no");
      assert.match(await tab.read("[data-testid=symptom-answer]"), /The cause: The key sofia\.petrova@example\.com does not match/);
      assert.equal(await tab.run(() => document.querySelectorAll("[data-testid=symptom-answer] [data-step]").length), 11);
      assert.deepEqual(tab.requests, []);
      assert.deepEqual(tab.errors, []);
    } finally {
      await tab.close();
    }
  });
}
