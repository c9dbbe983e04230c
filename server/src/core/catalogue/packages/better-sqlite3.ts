import { cost } from "../row.ts";
import type { CataloguePart, OperationRow } from "../row.ts";
import { ofModuleClass, operations } from "./rows.ts";

const SOURCE = "better-sqlite3's README (synchronous is right for short queries) and docs/threads.md";

/** The package argues, with measurements, that short queries are best run in place: what is slow goes to a worker. */
const query: Omit<OperationRow, "symbol"> = {
  kind: "database",
  cost: cost("low", "one statement, more when it scans a table"),
  alternatives: ["worker"],
  source: SOURCE,
};

export const betterSqlite3: CataloguePart = {
  operations: ofModuleClass("Database", [
    ...operations(
      "better-sqlite3",
      ["Statement.run", "Statement.get", "Statement.all", "Statement.iterate"],
      query,
    ),
    ...operations("better-sqlite3", ["Database.exec", "Database.pragma"], query),
    // Calling what `transaction` gives runs the transaction, in one of four ways.
    ...operations(
      "better-sqlite3",
      ["", ".deferred", ".immediate", ".exclusive"].map((way) => `Database.transaction()${way}`),
      query,
    ),
    {
      symbol: "better-sqlite3#Database.constructor",
      kind: "database",
      cost: cost("low", "opens the database file"),
      access: "new",
      alternatives: ["hoist"],
    },
    {
      symbol: "better-sqlite3#Database.serialize",
      kind: "database",
      cost: cost("medium", "copies the whole database"),
      alternatives: ["worker"],
    },
    {
      symbol: "better-sqlite3#Database.loadExtension",
      kind: "database",
      cost: cost("low", "loads a shared library"),
      alternatives: ["hoist"],
    },
  ]),
  entries: ofModuleClass("Database", [
    /** `transaction` only wraps its function, but that function never runs anywhere but on its caller's stack. */
    {
      symbol: "better-sqlite3#Database.transaction",
      calls: { arguments: [0] },
      runs: "now",
      entry: "transaction",
    },
  ]),
};
