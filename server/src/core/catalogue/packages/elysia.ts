import type { CataloguePart, EntryRow } from "../row.ts";
import { entries, inOptions } from "./rows.ts";

const VERBS = ["get", "post", "put", "delete", "patch", "options", "head", "all"];
const HOOKS = ["beforeHandle", "afterHandle", "transform", "parse", "mapResponse", "afterResponse", "error"];
const ON = [
  ...["onRequest", "onParse", "onTransform", "onBeforeHandle", "onAfterHandle", "onAfterResponse", "onError"],
  ...["trace", "mapResponse", "derive", "resolve"],
];

/** Bun serves what a program exports, so registering a route is what makes it serve. */
const request: Omit<EntryRow, "symbol" | "calls"> = {
  runs: "later",
  entry: "request handler",
  hot: true,
  awaits: true,
  serves: true,
};

export const elysia: CataloguePart = {
  gives: Object.fromEntries(
    [...VERBS, ...ON, "use", "guard", "group", "ws", "decorate", "state"].map((name) => [
      `elysia#Elysia.${name}`,
      ["elysia#Elysia"],
    ]),
  ),
  entries: [
    ...entries(
      "elysia",
      VERBS.map((verb) => `Elysia.${verb}`),
      { ...request, calls: { arguments: [1, ...inOptions(2, HOOKS)] }, label: 0 },
    ),
    ...entries("elysia", ["Elysia.route"], { ...request, calls: { arguments: [2] }, label: 1 }),
    ...entries(
      "elysia",
      ON.map((name) => `Elysia.${name}`),
      { ...request, calls: { arguments: ["last"] }, entry: "request hook" },
    ),
    ...entries("elysia", ["Elysia.guard"], {
      ...request,
      calls: { arguments: inOptions(0, HOOKS) },
      entry: "request hook",
    }),
    ...entries("elysia", ["Elysia.ws"], {
      ...request,
      calls: { arguments: inOptions(1, ["open", "message", "close", "upgrade", "beforeHandle"]) },
      entry: "message handler",
      label: 0,
    }),
    ...entries("elysia", ["Elysia.onStart"], {
      calls: { arguments: [0] },
      runs: "startup",
      entry: "start-up hook",
    }),
    ...entries("elysia", ["Elysia.onStop"], {
      calls: { arguments: [0] },
      runs: "exit",
      entry: "closing hook",
    }),
    ...entries("elysia", ["Elysia.group"], {
      calls: { arguments: ["last"] },
      runs: "startup",
      entry: "plugin",
      passes: [["elysia#Elysia"]],
    }),
    ...entries("elysia", ["Elysia.use"], {
      calls: { arguments: [0] },
      runs: "startup",
      entry: "plugin",
      passes: [["elysia#Elysia"]],
    }),
    ...entries("elysia", ["Elysia.listen"], {
      calls: { arguments: ["functions"] },
      runs: "later",
      entry: "listening callback",
      serves: true,
    }),
  ],
};
