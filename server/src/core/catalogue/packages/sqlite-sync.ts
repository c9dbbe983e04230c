import { cost } from "../row.ts";
import type { CataloguePart, OperationRow } from "../row.ts";
import { operations } from "./rows.ts";

const work: Omit<OperationRow, "symbol"> = {
  kind: "database",
  cost: cost("medium", "writes the whole database to its file after each change"),
  alternatives: ["worker"],
  source: "sqlite-sync's source: sql.js in memory, callbacks are called before the function returns",
};

/** The module is one database. A callback changes nothing: it is called at once. */
export const sqliteSync: CataloguePart = {
  operations: [
    ...operations("sqlite-sync", ["connect", "con"], {
      ...work,
      cost: cost("medium", "reads the whole database file"),
    }),
    ...operations("sqlite-sync", ["run", "insert", "update", "delete", "write"], work),
    ...operations("sqlite-sync", ["runAsync"], { ...work, fake: true }),
  ],
};
