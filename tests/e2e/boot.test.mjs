// The page starts, and its engine answers, in both browsers, from disk and from a server. Where it cannot start it says so.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { BROWSERS, open } from "./browsers.mjs";
import { PAGE, onDisk, serve } from "./place.mjs";

for (const name of BROWSERS) {
  for (const origin of ["disk", "server"]) {
    test(`${name}, from ${origin}: the page starts and asks the network for nothing`, async () => {
      const server = origin === "server" ? await serve() : null;
      const tab = await open(name);
      try {
        await tab.goto(server ? server.url : onDisk(PAGE));
        await tab.until("the engine", () => document.querySelector("[data-testid=engine]")?.textContent === "ready");
        assert.equal(await tab.run(() => document.getElementById("failed").hidden), true);
        assert.deepEqual(tab.requests, []);
        assert.deepEqual(tab.errors, []);
        if (server) assert.deepEqual(server.asked, ["/"]);
      } finally {
        await tab.close();
        await server?.close();
      }
    });
  }

  test(`${name}: without scripts the page says why it does nothing`, async () => {
    const tab = await open(name, { scripts: false });
    try {
      await tab.goto(onDisk(PAGE));
      assert.match(await tab.run(() => document.body.innerText), /needs JavaScript/);
    } finally {
      await tab.close();
    }
  });

  test(`${name}: a damaged page says that it could not start`, async () => {
    const tab = await open(name);
    try {
      const damaged = path.join(tab.downloads, "damaged.html");
      const page = await readFile(PAGE, "utf8");
      await writeFile(damaged, page.replace(/(id="module"[^>]*>.{4000}).{40}/s, `$1${"A".repeat(40)}`));
      await tab.goto(onDisk(damaged));
      await tab.until("the page to say so", () => document.getElementById("failed")?.hidden === false);
      assert.match(await tab.read("#failed"), /could not start/);
    } finally {
      await tab.close();
    }
  });
}
