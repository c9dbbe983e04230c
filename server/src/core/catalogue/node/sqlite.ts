/** `node:sqlite`: all of it works on the calling thread, apart from `backup`. The cure is a worker that owns the database. */
import type { Cost } from "../../finding/finding.ts";
import { cost } from "../row.ts";
import type { CataloguePart, OperationRow } from "../row.ts";

const QUERY = cost("low", "query dependent");
const WRITE = cost("low", "query dependent, and a transaction's end waits for the disk");
const ROWS = cost("low", "depends on the query and the number of rows");
const FILE = cost("low", "opens, reads or closes the database file");
const SIZE = cost("medium", "size dependent");
const REGISTER = cost("trivial", "only registers a function, which then runs inside queries");

function member(name: string, costs: Cost): OperationRow {
  return { symbol: `node:sqlite#${name}`, kind: "database", cost: costs, alternatives: ["worker"] };
}

export const nodeSqlite: CataloguePart = {
  operations: [
    { ...member("DatabaseSync.constructor", FILE), access: "new" },
    member("DatabaseSync.open", FILE),
    member("DatabaseSync.close", FILE),
    member("DatabaseSync.exec", WRITE),
    member("DatabaseSync.prepare", QUERY),
    member("DatabaseSync.applyChangeset", SIZE),
    member("DatabaseSync.createSession", QUERY),
    member("DatabaseSync.loadExtension", FILE),
    member("DatabaseSync.aggregate", REGISTER),
    member("DatabaseSync.function", REGISTER),
    member("DatabaseSync.serialize", SIZE),
    member("DatabaseSync.deserialize", SIZE),
    member("StatementSync.run", WRITE),
    member("StatementSync.get", QUERY),
    member("StatementSync.all", ROWS),
    member("StatementSync.iterate", ROWS),
    // Used as template tags.
    member("SQLTagStore.run", WRITE),
    member("SQLTagStore.get", QUERY),
    member("SQLTagStore.all", ROWS),
    member("SQLTagStore.iterate", ROWS),
    member("Session.changeset", SIZE),
    member("Session.patchset", SIZE),
  ],
};
