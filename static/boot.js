// Starts the page: has unpack.js unpack the WebAssembly module that lies in this document, compiles it once, and runs it here and in
// every worker.
//
// It knows nothing of the product. The Rust side calls the two functions of `preflight`.
"use strict";

globalThis.preflight = (() => {
  let compiled;
  let workerUrl;

  // A second file cannot be loaded from disk: the worker runs the text of the glue script that stands in this document.
  // Its first message is the compiled module; what comes after is heard by the module itself.
  function worker() {
    if (!workerUrl) {
      const start = "onmessage = (first) => { onmessage = null; wasm_bindgen({ module_or_path: first.data }); };";
      const parts = [document.getElementById("glue").textContent, "\n", start];
      workerUrl = URL.createObjectURL(new Blob(parts, { type: "text/javascript" }));
    }
    const started = new Worker(workerUrl);
    started.postMessage(compiled);
    return started;
  }

  // The module that lies in the document, compiled. In a worker, because unpacking takes longer than a page may stand still.
  function unpacked(block) {
    const work = async ({ data: { text, lengths, at } }) => {
      try {
        const packed = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
        const streams = unpackModule(packed, lengths.reduce((sum, length) => sum + length));
        postMessage(await WebAssembly.compile(putTogether(streams, lengths, at)));
      } catch (error) {
        postMessage(`unpack ${error?.name}`);
      }
    };
    const parts = [`const unpackModule = ${unpackModule};\nconst putTogether = ${putTogether};\nonmessage = ${work};`];
    const url = URL.createObjectURL(new Blob(parts, { type: "text/javascript" }));
    const worker = new Worker(url);
    worker.postMessage({ text: block.textContent, lengths: block.dataset.lengths.split(" ").map(Number), at: Number(block.dataset.at) });
    block.remove();
    return new Promise((done, failed) => {
      worker.onmessage = ({ data }) => {
        worker.terminate();
        URL.revokeObjectURL(url);
        if (data instanceof WebAssembly.Module) done(data);
        else failed({ name: data });
      };
      worker.onerror = () => failed({ name: "worker" });
    });
  }

  // The first reason is the true one: whatever fails afterwards fails because of it.
  function fail(where, why) {
    const failed = document.getElementById("failed");
    if (!failed.hidden) return;
    document.getElementById("app")?.remove();
    document.getElementById("failed-where").textContent = where;
    if (why) document.getElementById("failed-why").textContent = why;
    failed.hidden = false;
  }

  async function start() {
    // Here and not in the document, where a reader without scripts would wait for it.
    document.getElementById("app").textContent = "SCIM Preflight is starting.";
    for (const needed of ["WebAssembly", "Worker"]) {
      if (!(needed in globalThis)) {
        return fail(`no ${needed}`, "This browser lacks something the page needs. A current Chrome, Edge, Firefox or Safari has it, unless an administrator switched it off.");
      }
    }
    // It comes last in the document, so that over a slow line there is something to read before it is here.
    if (document.readyState === "loading") await new Promise((done) => addEventListener("DOMContentLoaded", done, { once: true }));
    compiled = await unpacked(document.getElementById("module"));
    await wasm_bindgen({ module_or_path: compiled });
  }

  // A panic reports itself. What does not, such as memory running out, ends here; its own words may quote a file and are not shown.
  addEventListener("error", (event) => {
    if (event.error instanceof WebAssembly.RuntimeError) fail("engine");
  });
  addEventListener("unhandledrejection", (event) => {
    if (event.reason instanceof WebAssembly.RuntimeError) fail("engine");
  });

  start().catch((error) => fail(`start: ${error?.name}`, "The page could not start. The file may be damaged, or this browser does not allow WebAssembly."));
  return { worker, fail };
})();
