// Papa Parse in a worker, and a Map: what a page would do that takes the best-known reader of CSV.
import { ask, lists, measured, up } from "./alike.js";

const worker = new Worker("papa-worker.js");
await up(worker);
measured((files) => ask(worker, lists(files)));
