import { cost } from "../row.ts";
import type { CataloguePart } from "../row.ts";
import { ofModuleClass } from "./rows.ts";

/** Has the API of `better-sqlite3`, and `sync`. What `libsql/promise` gives is asynchronous. */
export const libsql: CataloguePart = {
  operations: ofModuleClass("Database", [
    {
      symbol: "libsql#Database.sync",
      kind: "network",
      cost: cost("high", "fetches the changes of the remote database"),
      alternatives: ["worker"],
      source: "libsql-js: `libsql/promise` has the same API, off the thread",
    },
  ]),
  aliases: { libsql: "better-sqlite3" },
};
