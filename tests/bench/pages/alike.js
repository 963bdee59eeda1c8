// What every page of the comparison does alike: takes files from its input, has its worker answer, and tells how long that took until the
// answer was painted. The clock starts with the files, as on the page that is compared: engines are up and idle by then.
export function measured(work) {
  const input = document.getElementById("files");
  // Once: a driver may tell of one choice twice.
  input.addEventListener("change", async () => {
    const start = performance.now();
    try {
      const answer = await work([...input.files]);
      document.getElementById("shown").textContent = JSON.stringify(answer);
      await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
      globalThis.answer = { ms: performance.now() - start, ...answer };
    } catch (why) {
      globalThis.answer = { failed: String(why?.message ?? why) };
    }
  }, { once: true });
  document.documentElement.dataset.ready = "yes";
}

/// One question to a worker of our own, one answer.
export const ask = (worker, question) => new Promise((answered, failed) => {
  worker.onmessage = ({ data }) => (data?.failed ? failed(new Error(data.failed)) : answered(data));
  worker.onerror = (event) => failed(new Error(event.message || "the worker died"));
  worker.postMessage(question);
});

/// Waits for the worker to say that it is up.
export const up = (worker) => new Promise((started, failed) => {
  worker.onmessage = started;
  worker.onerror = (event) => failed(new Error(event.message || "the worker did not start"));
});

/// The two lists of users among the files.
export function lists(files) {
  const named = (start) => files.find((file) => file.name.startsWith(start));
  return { account: named("harness-users"), directory: named("exportUsers") };
}
