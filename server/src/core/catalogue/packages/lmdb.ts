import { cost } from "../row.ts";
import type { CataloguePart, OperationRow } from "../row.ts";
import { entries, operations, withTwins } from "./rows.ts";

const COMMIT = { kind: "database", cost: cost("medium", "waits until the change is on the disk") } as const;
const READ: Omit<OperationRow, "symbol"> = {
  kind: "database",
  cost: cost("trivial", "memory-mapped: the disk is read when a page is not in memory"),
  source: "lmdb's README: reads are synchronous by design",
};

export const lmdb: CataloguePart = {
  operations: [
    ...operations("lmdb", ["open"], {
      kind: "database",
      cost: cost("low", "opens and maps the database file"),
      alternatives: ["hoist"],
    }),
    ...operations("lmdb", ["RootDatabase.openDB"], {
      kind: "database",
      cost: cost("low", "opens or creates a database in the file"),
      alternatives: ["hoist"],
    }),
    ...operations(
      "lmdb",
      ["get", "getEntry", "getBinary", "getBinaryFast", "doesExist"].map((name) => `Database.${name}`),
      READ,
    ),
    ...operations("lmdb", ["Database.getCount", "Database.getKeysCount"], {
      ...READ,
      cost: cost("low", "counts the entries of the range"),
    }),
    ...withTwins(
      "lmdb",
      {
        "Database.putSync": "Database.put",
        "Database.removeSync": "Database.remove",
        "Database.clearSync": "Database.clearAsync",
        "Database.dropSync": "Database.drop",
      },
      COMMIT,
    ),
    ...withTwins("lmdb", { "Database.transactionSync": "Database.transaction" }, COMMIT, {
      note: "the function then runs later, in a transaction that others share",
    }),
  ],
  entries: [
    ...entries("lmdb", ["Database.transactionSync"], {
      calls: { arguments: [0] },
      runs: "now",
      entry: "transaction",
    }),
    ...entries(
      "lmdb",
      ["transaction", "childTransaction", "batch"].map((name) => `Database.${name}`),
      { calls: { arguments: [0] }, runs: "later", entry: "transaction" },
    ),
  ],
};
