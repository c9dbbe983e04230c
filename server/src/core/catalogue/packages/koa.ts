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

/** `Router()` makes one as `new Router()` does; each call on one gives it back. */
function itself(owner: string, methods: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(methods.map((method) => [`${owner}.${method}`, [owner]]));
}

export const koa: CataloguePart = {
  gives: {
    ...itself("koa#default", ["use"]),
    ...itself("koa#Application", ["use"]),
    ...Object.fromEntries(ROUTERS.map((router) => [`${router}#default`, [`${router}#default`]])),
    ...Object.assign(
      {},
      ...ROUTERS.flatMap((router) =>
        ["default", "Router"].map((name) => itself(`${router}#${name}`, [...VERBS, "use", "param"])),
      ),
    ),
  },
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
