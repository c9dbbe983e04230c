import { cost } from "../row.ts";
import type { CataloguePart, OperationRow } from "../row.ts";
import { ofModuleClass, operations } from "./rows.ts";

const ask: Omit<OperationRow, "symbol"> = {
  kind: "database",
  cost: cost("extreme", "waits for another process, and that one for the server"),
  alternatives: ["worker"],
  source: "sync-mysql's source: each call is a sync-rpc to a process of its own",
};

/** The module is the class. */
export const syncMysql: CataloguePart = {
  operations: ofModuleClass("Connection", [
    ...operations("sync-mysql", ["Connection.constructor"], {
      ...ask,
      access: "new",
      alternatives: ["hoist"],
    }),
    ...operations(
      "sync-mysql",
      ["query", "update", "call", "getRecord", "finishAll", "dispose"].map((name) => `Connection.${name}`),
      ask,
    ),
    ...["queueQuery", "queueUpdate", "queueCall"].flatMap((name) =>
      operations("sync-mysql", [`Connection.${name}`, `Connection.${name}()`], ask),
    ),
  ]),
};
