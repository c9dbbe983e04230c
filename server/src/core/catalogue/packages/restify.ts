import type { CataloguePart, EntryRow } from "../row.ts";
import { entries } from "./rows.ts";

const VERBS = ["del", "get", "head", "opts", "post", "put", "patch"];

const request: Omit<EntryRow, "symbol" | "calls"> = {
  runs: "later",
  entry: "request handler",
  hot: true,
  awaits: true,
};
const handler: Omit<EntryRow, "symbol"> = { ...request, calls: { arguments: ["functions"] } };

export const restify: CataloguePart = {
  gives: { "restify#createServer": ["restify#Server"] },
  entries: [
    ...entries(
      "restify",
      VERBS.map((verb) => `Server.${verb}`),
      { ...handler, label: 0 },
    ),
    ...entries("restify", ["Server.use", "Server.pre", "Server.param"], handler),
    ...entries("restify", ["createServer"], {
      ...request,
      calls: { arguments: [{ at: 0, property: "formatters.*" }] },
      entry: "formatter",
    }),
    ...entries("restify", ["RequestHandler"], { ...request, calls: { declared: "function" } }),
    ...entries("restify", ["Request", "Response"], { ...request, calls: { takes: "parameter" } }),
    ...entries("restify", ["Server.listen"], {
      calls: { arguments: ["functions"] },
      runs: "later",
      entry: "listening callback",
      serves: true,
    }),
  ],
};
