import type { CataloguePart, EntryRow } from "../row.ts";
import { entries } from "./rows.ts";

const VERBS = ["get", "post", "put", "delete", "patch", "options", "head", "all"];

/** No `awaits`: express 4 ignores what a handler returns, and the call looks the same in express 5. */
const request: Omit<EntryRow, "symbol" | "calls"> = { runs: "later", entry: "request handler", hot: true };
const handler: Omit<EntryRow, "symbol"> = { ...request, calls: { arguments: ["functions"] } };

export const express: CataloguePart = {
  aliases: { "express-serve-static-core": "express" },
  gives: {
    "express#default": ["express#Application", "express#IRouter"],
    "express#Router": ["express#IRouter"],
    "express#IRouter.route": ["express#IRoute"],
    ...Object.fromEntries(VERBS.map((verb) => [`express#IRoute.${verb}`, ["express#IRoute"]])),
    ...Object.fromEntries([...VERBS, "use"].map((verb) => [`express#IRouter.${verb}`, ["express#IRouter"]])),
  },
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
    ...entries("express", ["RequestHandler", "Handler", "ErrorRequestHandler", "RequestParamHandler"], {
      ...request,
      calls: { declared: "function" },
    }),
    ...entries("express", ["Request", "Response"], { ...request, calls: { takes: "parameter" } }),
    ...entries("express", ["json", "raw", "text", "urlencoded"], {
      ...request,
      calls: { arguments: [{ at: 0, property: "verify" }] },
      entry: "body parser",
    }),
    ...entries("express", ["static"], {
      ...request,
      calls: { arguments: [{ at: 1, property: "setHeaders" }] },
    }),
    ...entries("express", ["Application.engine"], {
      ...request,
      calls: { arguments: [1] },
      entry: "view engine",
    }),
    ...entries(
      "express",
      ["Application.render", "Response.render", "Response.sendFile", "Response.download"],
      {
        calls: { arguments: ["last"] },
        runs: "later",
        entry: "callback",
      },
    ),
    ...entries("express", ["Response.format"], {
      calls: { arguments: [{ at: 0, property: "*" }] },
      runs: "now",
      entry: "request handler",
    }),
    ...entries("express", ["Application.listen"], {
      calls: { arguments: ["functions"] },
      runs: "later",
      entry: "listening callback",
      serves: true,
    }),
    ...entries("express-async-handler", ["default"], { ...handler, awaits: true }),
  ],
};
