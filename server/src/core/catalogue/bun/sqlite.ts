/** `bun:sqlite`: all of it works on the calling thread. The cure is a worker that owns the database. */
import type { Cost } from "../../finding/finding.ts";
import { cost } from "../row.ts";
import type { CataloguePart, EntryRow, OperationRow } from "../row.ts";

const QUERY = cost("low", "query dependent");
const WRITE = cost("low", "query dependent, and a transaction's end waits for the disk");
const ROWS = cost("low", "depends on the query and the number of rows");
const FILE = cost("low", "opens, reads or closes the database file");
const SIZE = cost("medium", "copies the whole database");

/** The class is also the module's default export. */
const DATABASES = ["bun:sqlite#Database", "bun:sqlite#default"];

function member(symbol: string, costs: Cost): OperationRow {
  return { symbol, kind: "database", cost: costs, alternatives: ["worker"] };
}

/** Calling what `transaction` gives runs the transaction, in one of four ways. */
const TRANSACTIONS = ["", ".deferred", ".immediate", ".exclusive"].map((way) => `transaction()${way}`);

function ofDatabase(database: string): readonly OperationRow[] {
  return [
    { ...member(`${database}.constructor`, FILE), access: "new", alternatives: ["hoist", "worker"] },
    member(`${database}.open`, FILE),
    member(`${database}.close`, FILE),
    member(`${database}.loadExtension`, FILE),
    member(`${database}.run`, WRITE),
    member(`${database}.exec`, WRITE),
    member(`${database}.query`, QUERY),
    member(`${database}.prepare`, QUERY),
    member(`${database}.serialize`, SIZE),
    member(`${database}.deserialize`, SIZE),
    ...TRANSACTIONS.map((name) => member(`${database}.${name}`, WRITE)),
  ];
}

/** It wraps its function, which never runs anywhere but on its caller's stack. */
function transaction(database: string): EntryRow {
  return {
    symbol: `${database}.transaction`,
    calls: { arguments: [0] },
    runs: "now",
    entry: "transaction",
  };
}

export const bunSqlite: CataloguePart = {
  operations: [
    ...DATABASES.flatMap(ofDatabase),
    member("bun:sqlite#Statement.run", WRITE),
    member("bun:sqlite#Statement.get", QUERY),
    member("bun:sqlite#Statement.all", ROWS),
    member("bun:sqlite#Statement.values", ROWS),
    member("bun:sqlite#Statement.raw", ROWS),
    member("bun:sqlite#Statement.iterate", ROWS),
  ],
  entries: DATABASES.map(transaction),
};
