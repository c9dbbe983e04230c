import type { CataloguePart, EntryRow } from "../row.ts";
import { entries, ofModuleClass } from "./rows.ts";

const VERBS = ["get", "post", "put", "delete", "del", "patch", "options", "head", "all"];
const ROUTERS = ["@koa/router", "koa-router"];

const middleware: Omit<EntryRow, "symbol"> = {
  calls: { arguments: ["functions"] },
  runs: "later",
  entry: "request handler",
  hot: true,
  awaits: true,
};

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
    ...ROUTERS.flatMap((router) =>
      ofModuleClass("Router", [
        ...entries(
          router,
          VERBS.map((verb) => `Router.${verb}`),
          { ...middleware, label: 0 },
        ),
        ...entries(router, ["Router.use", "Router.param"], middleware),
      ]),
    ),
  ],
};
