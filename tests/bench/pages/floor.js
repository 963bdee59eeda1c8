// The floor: the bytes of the files into the memory of a WebAssembly module, and their lines counted. Nothing that reads them is faster.
import { ask, measured, up } from "./alike.js";

const worker = new Worker("floor-worker.js");
await up(worker);
measured((files) => ask(worker, files));
