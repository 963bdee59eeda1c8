// Where things stand, and the two ways a reader opens the page: from disk, and from a web server.
import { createServer } from "node:http";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import path from "node:path";

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
export const PAGE = path.join(ROOT, "dist/index.html");

if (!existsSync(PAGE)) throw new Error("dist/index.html is missing: cargo x bundle builds it");

/// The address of a file on disk.
export const onDisk = (file) => pathToFileURL(file).href;

/// Opens the page from disk and has it check the example with Okta, until the verdict is there.
export async function openSample(tab) {
  await tab.goto(onDisk(PAGE));
  await tab.click("[data-testid=sample]");
  await tab.read("[data-testid=verdict]", "data-verdict");
}

/// A server that knows the page and nothing else, and remembers what it was asked for.
export async function serve() {
  const asked = [];
  const server = createServer(async (request, response) => {
    asked.push(request.url);
    if (request.url !== "/") return response.writeHead(404).end();
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(await readFile(PAGE));
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const close = () => new Promise((closed) => { server.close(closed); server.closeAllConnections(); });
  return { url: `http://127.0.0.1:${server.address().port}/`, asked, close };
}
