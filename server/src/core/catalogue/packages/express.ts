import type { CataloguePart, EntryRow } from "../row.ts";
import { entries } from "./rows.ts";

const VERBS = ["get", "post", "put", "delete", "patch", "options", "head", "all"];

/** No `awaits`: express 4 ignores what a handler returns, and the call looks the same in express 5. */
const handler: Omit<EntryRow, "symbol"> = {
  calls: { arguments: ["functions"] },
  runs: "later",
  entry: "request handler",
  hot: true,
};

export const express: CataloguePart = {
  entries: [
    ...entries(
      "express",
      [...VERBS, "use"].map((verb) => `IRouter.${verb}`),
      { ...handler, label: 0 },
    ),
    ...entries(
      "express",
      VERBS.map((verb) => `IRoute.${verb}`),
      handler,
    ),
    ...entries("express", ["IRouter.param"], handler),
    ...entries("express", ["Application.listen"], {
      calls: { arguments: ["functions"] },
      runs: "later",
      entry: "listening callback",
      serves: true,
    }),
  ],
};
