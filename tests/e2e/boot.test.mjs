// The page starts, and its engine answers, in both browsers, from disk and from a server. Without scripts it says why it does nothing.
import { test } from "node:test";
import assert from "node:assert/strict";
import { BROWSERS, open } from "./browsers.mjs";
import { PAGE, onDisk, serve } from "./place.mjs";

for (const name of BROWSERS) {
  for (const origin of ["disk", "server"]) {
    test(`${name}, from ${origin}: the page starts and asks the network for nothing`, async () => {
      const server = origin === "server" ? await serve() : null;
      const tab = await open(name);
      try {
        await tab.goto(server ? server.url : onDisk(PAGE));
        await tab.until("the page", () => document.querySelector("#app h1") !== null);
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
}
