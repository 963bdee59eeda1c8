// The offline report's long tables: searched, filtered, sorted, one row with its neighbours, and an address that holds nobody's name.
import { test } from "node:test";
import assert from "node:assert/strict";
import { BROWSERS, open } from "./browsers.mjs";
import { PAGE, onDisk } from "./place.mjs";

const rows = (tab, table) => tab.run((id) => [...document.querySelectorAll(`#${id} tbody tr`)].map((row) => row.innerText), table);

// Names as somebody would choose who wants the reader harm, in both lists and in a group.
const HOSTILE = ["</script><script>window.caught=1</script>", "<img src=x onerror=window.caught=1>", "=cmd|' /C calc'!A0", "%%REPORT%%", "a\u202Ecod.exe", "\" onmouseover=window.caught=1 x=\""];
const quoted = (text) => `"${text.replaceAll('"', '""')}"`;
const hostile = {
  "harness-users.csv": ["email,name,uuid", ...HOSTILE.map((text, n) => `${quoted(`Person${n}@example.com`)},${quoted(text)},${quoted(text + n)}`)].join("\n"),
  "okta-users.csv": ["id,login,email,firstName,lastName,displayName,status",
    ...HOSTILE.map((text, n) => `${quoted(text + n)},person${n}@example.com,person${n}@example.com,${quoted(text)},${quoted(text)},${quoted(text)},ACTIVE`)].join("\n"),
};

for (const name of BROWSERS) {
  test(`${name}: hostile names stay text on the page and in the offline report`, async () => {
    const page = await open(name);
    const tab = await open(name);
    try {
      await page.goto(onDisk(PAGE));
      await page.until("the page", () => document.querySelector(".app") !== null);
      await page.run((files) => {
        const data = new DataTransfer();
        for (const [file, text] of Object.entries(files)) data.items.add(new File([text], file));
        for (const type of ["dragover", "drop"]) document.querySelector(".app").dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));
      }, hostile);
      await page.read("[data-testid=verdict]", "data-verdict");
      const file = await page.download("[data-testid=download-report]");
      await tab.goto(onDisk(file));
      await tab.until("the tables", () => document.documentElement.dataset.report === "ok");
      const shown = await rows(tab, "documented-users");
      assert.ok(shown.some((row) => row.includes("<img src=x onerror=window.caught=1>")), shown.join("; "));
      for (let n = 0; n < shown.length; n++) {
        await tab.run((at) => { location.hash = `#documented/users/${at}`; }, n);
        await tab.until("the row", (at) => document.querySelector("dialog[open]") !== null && location.hash.endsWith(`/${at}`), n);
        await tab.page.keyboard.press("Escape");
        await tab.until("the address to be empty again", () => location.hash === "");
      }
      for (const each of [page, tab]) {
        const found = await each.run(() => [window.caught ?? null, document.querySelectorAll("img").length]);
        assert.deepEqual(found, [null, 0]);
        assert.deepEqual(each.errors, []);
      }
    } finally {
      await tab.close();
      await page.close();
    }
  });


  test(`${name}: the tables of the offline report are searched, and every row has an address`, async () => {
    const page = await open(name);
    const tab = await open(name);
    try {
      await page.goto(onDisk(PAGE));
      await page.click("[data-testid=sample]");
      await page.read("[data-testid=verdict]", "data-verdict");
      const file = await page.download("[data-testid=download-report]");
      await tab.goto(onDisk(file));
      await tab.until("the tables", () => document.documentElement.dataset.report === "ok");

      const all = await rows(tab, "documented-users");
      await tab.run(() => {
        const table = document.querySelector("#documented-users");
        for (let part = table.closest("details"); part; part = part.parentElement.closest("details")) part.open = true;
        const input = table.closest("details").querySelector("input[type=search]");
        input.value = "HADDAD";
        input.dispatchEvent(new Event("input"));
      });
      const found = await rows(tab, "documented-users");
      assert.ok(found.length >= 1 && found.length < all.length && found.every((row) => /haddad/i.test(row)), found.join("; "));

      // A row that the search leaves out, by its address: the search gives way and says so.
      await tab.run(() => { location.hash = "#documented/users/0"; });
      await tab.until("the row", () => document.querySelector("dialog[open]")?.innerText.includes("were cleared"));
      assert.equal((await rows(tab, "documented-users")).length, all.length);
      await tab.click("dialog button:nth-of-type(2)");
      const there = await tab.run(() => [location.hash, document.querySelector("dialog").innerText]);
      assert.match(there[0], /^#documented\/users\/\d+$/);
      assert.match(there[1], /2 of|\d+ of \d+/);
      await tab.page.keyboard.press("Escape");
      await tab.until("the focus on the row", () => document.activeElement.dataset.row !== undefined);

      // Sorted by the account's address, down and up.
      const sorted = async () => {
        await tab.click("#documented-users thead th:nth-child(2) button");
        return (await tab.run(() => [...document.querySelectorAll("#documented-users tbody td:nth-child(2) > .raw")].map((cell) => cell.textContent.toLowerCase())));
      };
      const up = await sorted();
      assert.ok(up.every((address, n) => n === 0 || up[n - 1] <= address), up.join(" "));
      assert.deepEqual(await sorted(), up.toReversed());
      const choices = await tab.run(() => {
        const select = document.querySelector("#documented-users").closest("details").querySelector("select");
        select.value = "blocked";
        select.dispatchEvent(new Event("change"));
        return [...document.querySelectorAll("#documented-users tbody .tag")].map((tag) => tag.innerText.trim());
      });
      assert.ok(choices.length > 0 && choices.every((word) => word === "Blocked"), choices.join(" "));
      assert.deepEqual(tab.errors, []);
      assert.deepEqual(tab.requests, []);
    } finally {
      await tab.close();
      await page.close();
    }
  });
}
