// From the findings to a plan: fixes are picked, the forecast follows, a risk is accepted, and the report that is taken away knows all of it.
import { test } from "node:test";
import assert from "node:assert/strict";
import { BROWSERS, open } from "./browsers.mjs";
import { onDisk, openSample } from "./place.mjs";

const blockers = (tab) => tab.run(() => {
  const row = [...document.querySelectorAll("[data-testid=with-fixes] tbody tr")].find((r) => r.innerText.startsWith("Blockers"));
  return [...row.querySelectorAll("td")].map((cell) => Number(cell.innerText));
});

const picked = (tab) => tab.run(() => [...document.querySelectorAll(".planned input:checked")].map((box) => box.id));

for (const name of BROWSERS) {
  test(`${name}: what is picked is forecast again, can be undone, and travels in the report`, async () => {
    const tab = await open(name);
    try {
      await openSample(tab);
      await tab.until("the fixes", () => document.querySelectorAll(".planned input").length > 10);
      await tab.run(() => [...document.querySelectorAll("#plan button")].find((b) => b.innerText.startsWith("Pick all that")).click());
      await tab.until("the forecast with them", () => document.querySelector("[data-testid=with-fixes]") !== null);
      const [before, after] = await blockers(tab);
      assert.ok(after < before, `${after} < ${before}`);
      const many = await picked(tab);

      // One is taken back, and then that is taken back.
      await tab.run((id) => { document.getElementById(id).closest("details.group").open = true; document.getElementById(id).click(); }, many[0]);
      await tab.until("one less", (n) => document.querySelectorAll(".planned input:checked").length === n - 1, many.length);
      await tab.click("[data-testid=undo]");
      await tab.until("it back", (n) => document.querySelectorAll(".planned input:checked").length === n, many.length);
      await tab.until("an end", () => document.querySelector("#plan").getAttribute("aria-busy") === "false");
      assert.deepEqual(await blockers(tab), [before, after]);

      // A risk is accepted, with the reason.
      await tab.run(() => document.querySelector("#findings .accepted input[type=checkbox]").click());
      await tab.until("the reason's field", () => document.querySelector("#findings .accepted input[type=text]") !== null);
      await tab.until("how many are accepted", () => document.querySelector("#findings .accepted-count")?.textContent === "1 accepted");
      await tab.run(() => {
        const field = document.querySelector("#findings .accepted input[type=text]");
        field.value = "The board knows <b>&";
        field.dispatchEvent(new Event("change", { bubbles: true }));
      });
      await tab.until("an end", () => document.querySelector("#plan").getAttribute("aria-busy") === "false");

      // A changed assumption makes a new plan; what is still offered stays picked.
      await tab.run(() => {
        const select = document.querySelector("#email_case");
        select.value = "insensitive";
        select.dispatchEvent(new Event("change", { bubbles: true }));
      });
      await tab.until("the third answer", () => document.querySelectorAll("[data-testid=scenario] button").length === 3);
      await tab.until("an end", () => document.querySelector("#plan").getAttribute("aria-busy") === "false");
      const kept = await picked(tab);
      assert.ok(kept.length > many.length / 2, `${kept.length} of ${many.length}`);

      const report = await tab.download("[data-testid=download-report]");
      await tab.click("[data-testid=forget]");
      await tab.until("the first view", () => document.querySelector("#files") && !document.querySelector("[data-testid=verdict]"));
      await tab.drop(report);
      await tab.read("[data-testid=verdict]", "data-verdict");
      await tab.until("the choices", () => document.querySelectorAll(".planned input:checked").length > 0);
      assert.deepEqual(await picked(tab), kept);
      assert.equal(await tab.run(() => document.querySelector("#findings .accepted input[type=text]").value), "The board knows <b>&");

      const reader = await open(name, { scripts: false });
      try {
        await reader.goto(onDisk(report));
        const text = await reader.run(() => document.body.innerText);
        assert.ok(text.includes("What to do"));
        assert.ok(text.includes("The board knows <b>&"));
      } finally {
        await reader.close();
      }
      assert.deepEqual(tab.errors, []);
    } finally {
      await tab.close();
    }
  });
}
