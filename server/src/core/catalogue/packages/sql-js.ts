import type { Cost } from "../../finding/finding.ts";
import { cost } from "../row.ts";
import type { CataloguePart, OperationRow } from "../row.ts";
import { operations } from "./rows.ts";

const SOURCE =
  "sql.js's README: SQLite compiled to WebAssembly, in memory; it brings a worker for use off the thread";
const QUERY = cost("low", "one statement, more when it scans a table");
const DATABASE = cost("medium", "copies the whole database");

function on(names: readonly string[], costs: Cost, access?: OperationRow["access"]): readonly OperationRow[] {
  return operations("sql.js", names, {
    kind: "database",
    cost: costs,
    alternatives: ["worker"],
    source: SOURCE,
    ...(access && { access }),
  });
}

export const sqlJs: CataloguePart = {
  operations: [
    ...on(["SqlJsStatic.Database.constructor"], DATABASE, "new"),
    ...on(["Database.export"], DATABASE),
    ...on(["Database.run", "Database.exec", "Database.each", "Database.prepare"], QUERY),
    ...on(["Statement.run", "Statement.step", "Statement.get", "Statement.getAsObject"], QUERY),
  ],
};
