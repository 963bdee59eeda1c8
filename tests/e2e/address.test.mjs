// The address of a row: set when it opens, heard when it changes, honoured when the page is opened with it, and never with a name in it.
import { test } from "node:test";
import assert from "node:assert/strict";
import { BROWSERS, open } from "./browsers.mjs";
import { PAGE, onDisk, serve } from "./place.mjs";

const hash = (tab) => tab.run(() => location.hash);
const title = (tab) => tab.run(() => document.querySelector("[data-testid=detail] h2")?.innerText ?? null);
const report = async (tab) => {
  await tab.click("[data-testid=sample]");
  await tab.read("[data-testid=verdict]", "data-verdict");
  await tab.until("the rows", () => document.querySelector("#users-grid [role=row][aria-selected]") !== null);
};
const opened = (tab) => tab.until("the detail", () => document.querySelector("[data-testid=detail]")?.innerText.length > 40);
const closed = (tab) => tab.until("the table alone", () => document.querySelector("[data-testid=detail]") === null);

for (const [name, origin] of BROWSERS.flatMap((name) => [[name, "disk"], [name, "server"]])) {
  test(`${name}, from ${origin}: a row has an address, and back and forward close and open it`, async () => {
    const server = origin === "server" ? await serve() : null;
    const tab = await open(name);
    try {
      const address = server ? server.url : onDisk(PAGE);
      await tab.goto(address);
      await report(tab);
      assert.equal(await hash(tab), "");
      await tab.click("#users-grid [role=row][aria-selected]");
      await opened(tab);
      const at = await hash(tab);
      assert.match(at, /^#documented\/users\/\d+$/);
      const who = await title(tab);

      await tab.run(() => history.back());
      await closed(tab);
      await tab.run(() => history.forward());
      await opened(tab);
      assert.equal(await title(tab), who);
      await tab.page.keyboard.press("j");
      await tab.until("another row", (was) => location.hash !== was, at);
      await tab.click("[data-testid=close-detail]");
      await closed(tab);
      assert.equal(await hash(tab), "");

      await tab.run(() => document.querySelector("[data-scenario=observed]").click());
      await tab.until("the other answer's address", () => location.hash === "#observed");
      await tab.run(() => history.back());
      await tab.until("the first answer", () => document.querySelector("[data-scenario=documented]").getAttribute("aria-pressed") === "true");

      // A part of the page has an address too, and closes what lies over it.
      await tab.until("the rows", () => document.querySelector("#users-grid [role=row][aria-selected]") !== null);
      await tab.run(() => document.querySelector("#users-grid [role=row][aria-selected]").click());
      await opened(tab);
      await tab.run(() => { location.hash = "#findings"; });
      await closed(tab);
      assert.equal(await hash(tab), "#findings");

      // The same report, opened at the row.
      await tab.goto("about:blank");
      await tab.goto(address + at);
      await report(tab);
      await opened(tab);
      assert.equal(await title(tab), who);
      assert.equal(await hash(tab), at);
      await tab.run(() => document.querySelector("[data-testid=forget]").click());
      await tab.until("the first view", () => document.querySelector("#files") && !document.querySelector("[data-testid=verdict]"));
      assert.equal(await hash(tab), "");
      assert.deepEqual(tab.errors, []);
      assert.deepEqual(tab.requests.filter((url) => !url.startsWith("file:")), []);
    } finally {
      await tab.close();
      await server?.close();
    }
  });
}
