/** `ibm_db`, and `odbc` up to version 1, which it was made from: later versions of `odbc` only work asynchronously. */
import { cost } from "../row.ts";
import type { CataloguePart } from "../row.ts";
import { alwaysDeclines, operations, withTwins } from "./rows.ts";

const ask = { kind: "database", cost: cost("high", "waits for the database") } as const;

const without = (names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [name, name.replace(/Sync$/, "")]));

const TRANSACTION = ["beginTransactionSync", "endTransactionSync", "commitTransactionSync"];
const DATABASE = [
  ...["openSync", "closeSync", "querySync", "queryResultSync", "prepareSync"],
  ...[...TRANSACTION, "rollbackTransactionSync"],
].map((name) => `Database.${name}`);

const IBM_DB = [
  ...["openSync", ...DATABASE, "Database.executeFileSync"],
  ...["fetchSync", "fetchAllSync", "fetchNSync", "getDataSync", "closeSync"].map(
    (name) => `ODBCResult.${name}`,
  ),
  ...["prepareSync", "executeSync", "executeNonQuerySync", "bindSync", "closeSync"].map(
    (name) => `ODBCStatement.${name}`,
  ),
  ...["openSync", "closeSync", "poolCloseSync"].map((name) => `Pool.${name}`),
];

/** Without a callback the functions of `ibm_db` give promises; those of `odbc` 1 never do. */
export const ibmDb: CataloguePart = {
  operations: [
    ...withTwins("ibm_db", without(IBM_DB), ask),
    ...operations("ibm_db", ["createDbSync", "dropDbSync", "ODBCResult.moreResultsSync"], {
      ...ask,
      alternatives: ["worker"],
    }),
    ...withTwins("odbc", without(["openSync", ...DATABASE]), ask, {
      declines: alwaysDeclines(
        "odbc 1 has only a callback API, and version 2 another one: `connect` and `query`",
      ),
    }),
  ],
};
