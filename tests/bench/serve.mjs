// A server for the comparison: the pages, the packages they stand on, the module of the floor and the built page, all at one address.
import binaryen from "binaryen";
import { createReadStream, existsSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import path from "node:path";
import { PAGE } from "../e2e/place.mjs";

const HERE = path.dirname(fileURLToPath(import.meta.url));
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm" };

/// The module that counts lines, made from its text.
async function floor() {
  const module = binaryen.parseText(await readFile(path.join(HERE, "pages/floor.wat"), "utf8"));
  module.setFeatures(binaryen.Features.SIMD128);
  if (!module.validate()) throw new Error("floor.wat is not valid");
  return Buffer.from(module.emitBinary());
}

/// Which file an address stands for; none outside the folders that are served.
function fileOf(address) {
  if (address === "/") return PAGE;
  const [folder, rest] = address.startsWith("/modules/") ? ["node_modules", address.slice("/modules/".length)] : ["pages", address.slice(1)];
  const root = path.join(HERE, folder);
  const file = path.join(root, rest);
  // Some packages import their own files without the ending.
  const found = [file, `${file}.mjs`, `${file}.js`].find((name) => existsSync(name) && statSync(name).isFile());
  return found?.startsWith(root + path.sep) ? found : null;
}

export async function serve() {
  const wasm = await floor();
  const server = createServer((request, response) => {
    const address = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    if (address === "/floor.wasm") return response.writeHead(200, { "content-type": TYPES[".wasm"] }).end(wasm);
    const file = fileOf(address);
    if (!file) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": TYPES[path.extname(file)] ?? "application/octet-stream", "cache-control": "no-store" });
    createReadStream(file).pipe(response);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const close = () => new Promise((closed) => { server.close(closed); server.closeAllConnections(); });
  return { url: `http://127.0.0.1:${server.address().port}/`, close };
}
