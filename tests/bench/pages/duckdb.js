// DuckDB-Wasm from our own server, reading the files where they lie: what a page would do that takes a database.
import * as duckdb from "/modules/@duckdb/duckdb-wasm/dist/duckdb-browser.mjs";
import { lists, measured } from "./alike.js";

const from = (name) => new URL(`/modules/@duckdb/duckdb-wasm/dist/${name}`, location).href;
const bundle = await duckdb.selectBundle({
  mvp: { mainModule: from("duckdb-mvp.wasm"), mainWorker: from("duckdb-browser-mvp.worker.js") },
  eh: { mainModule: from("duckdb-eh.wasm"), mainWorker: from("duckdb-browser-eh.worker.js") },
});
const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker(bundle.mainWorker));
await database.instantiate(bundle.mainModule);
const connection = await database.connect();

// Every column as text: nothing is guessed, so no row is read twice.
const table = (name, column, file) =>
  `create table ${name} as select ${column} as address from read_csv('${file}', header = true, all_varchar = true)`;
const joined = (as) => `select count(*)::integer as n from account join directory on ${as("account.address")} = ${as("directory.address")}`;
const count = async (query) => Number((await connection.query(query)).toArray()[0].n);

measured(async (files) => {
  for (const [name, file] of Object.entries(lists(files))) {
    await database.registerFileHandle(`${name}.csv`, file, duckdb.DuckDBDataProtocol.BROWSER_FILEREADER, true);
  }
  await connection.query(table("account", "email", "account.csv"));
  await connection.query(table("directory", "\"userPrincipalName\"", "directory.csv"));
  return { exact: await count(joined((column) => column)), folded: await count(joined((column) => `lower(${column})`)) };
});
