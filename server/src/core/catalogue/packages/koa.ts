import type { CataloguePart, EntryRow } from "../row.ts";
import { entries, ofModuleClass } from "./rows.ts";

const VERBS = ["get", "post", "put", "delete", "del", "patch", "options", "head", "all"];
const ROUTERS = ["@koa/router", "koa-router"];

const request: Omit<EntryRow, "symbol" | "calls"> = {
  runs: "later",
  entry: "request handler",
  hot: true,
  awaits: true,
};
const middleware: Omit<EntryRow, "symbol"> = { ...request, calls: { arguments: ["functions"] } };

export const koa: CataloguePart = {
  entries: [
    ...ofModuleClass("Application", [
      ...entries("koa", ["Application.use"], middleware),
      ...entries("koa", ["Application.listen"], {
        calls: { arguments: ["functions"] },
        runs: "later",
        entry: "listening callback",
        serves: true,
      }),
    ]),
    ...entries("koa", ["Middleware"], { ...request, calls: { declared: "function" } }),
    ...entries("koa", ["Context", "ParameterizedContext"], { ...request, calls: { takes: "parameter" } }),
    ...ROUTERS.flatMap((router) => [
      ...ofModuleClass("Router", [
        ...entries(
          router,
          VERBS.map((verb) => `Router.${verb}`),
          { ...middleware, label: 0 },
        ),
        ...entries(router, ["Router.use", "Router.param"], middleware),
        ...entries(router, ["Router.register"], { ...request, calls: { arguments: [2] }, label: 0 }),
      ]),
      ...entries(router, ["Middleware", "ParamMiddleware"], { ...request, calls: { declared: "function" } }),
      ...entries(router, ["RouterContext"], { ...request, calls: { takes: "parameter" } }),
    ]),
    ...entries("koa-compose", ["default"], { ...request, calls: { arguments: [0] } }),
    ...entries("koa-compose", ["Middleware"], { ...request, calls: { declared: "function" } }),
    ...entries("koa-mount", ["default"], middleware),
  ],
};
