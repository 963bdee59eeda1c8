// DuckDB as a native program over a folder with the two lists of users: how many addresses are the same, exactly and once case is folded.
import { DuckDBInstance } from "@duckdb/node-api";
import { readdir } from "node:fs/promises";
import path from "node:path";

const folder = process.argv[2];
const names = await readdir(folder);
const list = (start) => path.join(folder, names.find((name) => name.startsWith(start) && name.endsWith(".csv"))).replaceAll("'", "''");
const connection = await (await DuckDBInstance.create(":memory:")).connect();
const table = (name, column, file) =>
  connection.run(`create table ${name} as select ${column} as address from read_csv('${file}', header = true, all_varchar = true)`);
const count = async (as) => {
  const query = `select count(*)::integer as n from account join directory on ${as("account.address")} = ${as("directory.address")}`;
  return Number((await connection.runAndReadAll(query)).getRows()[0][0]);
};
await table("account", "email", list("harness-users"));
await table("directory", "\"userPrincipalName\"", list("exportUsers"));
console.log(JSON.stringify({ exact: await count((column) => column), folded: await count((column) => `lower(${column})`) }));
