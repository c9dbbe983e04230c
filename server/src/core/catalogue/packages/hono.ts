import type { CataloguePart, EntryRow } from "../row.ts";
import { entries, inOptions } from "./rows.ts";

const VERBS = ["get", "post", "put", "delete", "options", "patch", "all"];

/** Each runtime serves what a program exports, so registering a route is what makes it serve. */
const request: Omit<EntryRow, "symbol" | "calls"> = {
  runs: "later",
  entry: "request handler",
  hot: true,
  awaits: true,
  serves: true,
};
const handler: Omit<EntryRow, "symbol"> = { ...request, calls: { arguments: ["functions"] } };

export const hono: CataloguePart = {
  gives: {
    ...Object.fromEntries(
      [...VERBS, "use", "on", "basePath", "route"].map((name) => [`hono#Hono.${name}`, ["hono#Hono"]]),
    ),
    "hono/factory#createFactory": ["hono/factory#Factory"],
  },
  entries: [
    ...entries(
      "hono",
      [...VERBS, "use", "mount"].map((name) => `Hono.${name}`),
      { ...handler, label: 0 },
    ),
    ...entries("hono", ["Hono.on"], { ...handler, label: 1 }),
    ...entries("hono", ["Hono.onError", "Hono.notFound"], handler),
    ...entries("hono", ["Handler", "MiddlewareHandler", "ErrorHandler", "NotFoundHandler"], {
      ...request,
      calls: { declared: "function" },
    }),
    ...entries("hono", ["Context"], { ...request, calls: { takes: "parameter" } }),
    ...entries(
      "hono/factory",
      ["createMiddleware", "Factory.createMiddleware", "Factory.createHandlers"],
      handler,
    ),
    ...entries("@hono/zod-openapi", ["OpenAPIHono.openapi"], { ...request, calls: { arguments: [1] } }),
    ...entries("@hono/node-server", ["serve"], {
      ...request,
      calls: { arguments: inOptions(0, ["fetch"]) },
    }),
  ],
};
