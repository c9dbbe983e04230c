import { stringAt } from "../argument.ts";
import type { CataloguePart, Condition, EntryRow } from "../row.ts";
import { entries, inOptions } from "./rows.ts";

const EXTENSIONS = [
  ...["onPreAuth", "onCredentials", "onPostAuth", "onPreHandler", "onPostHandler"],
  ...["onPreResponse", "onPostResponse"],
];
const STARTING = ["onPreStart", "onPostStart"];
const STOPPING = ["onPreStop", "onPostStop"];

/** What a route calls, below `options` (or `config`, up to hapi 16). */
const OPTIONS = [
  ...["handler", "pre", "pre.method", "pre.failAction", "payload.failAction", "response.failAction"],
  ...["validate.failAction", "validate.headers", "validate.params", "validate.payload", "validate.query"],
  ...EXTENSIONS.map((name) => `ext.${name}.method`),
];
const ROUTE = [
  "handler",
  ...["options", "config"].flatMap((name) => OPTIONS.map((path) => `${name}.${path}`)),
];

const ANY = "{js,cjs,mjs,ts,cts,mts}";

const typeIs =
  (names: readonly string[]): Condition =>
  (call) => {
    const [events] = call.arguments;
    const type = events?.is === "object" ? events.properties["type"] : undefined;
    const name = stringAt(call, 0) ?? (type?.is === "string" ? type.value : "");
    return names.includes(name);
  };

const request: Omit<EntryRow, "symbol" | "calls"> = {
  runs: "later",
  entry: "request handler",
  hot: true,
  awaits: true,
};
const plugin: Omit<EntryRow, "symbol" | "calls"> = { runs: "startup", entry: "plugin", awaits: true };
const extension = {
  calls: { arguments: [1, { at: 0, property: "method" }] },
  label: 0,
  awaits: true,
} as const;

const rows = (module: string): readonly EntryRow[] => [
  ...entries(module, ["Server.route"], {
    ...request,
    calls: { arguments: inOptions(0, ROUTE) },
    label: { at: 0, property: "path", verb: "method" },
  }),
  ...entries(module, ["Server.ext"], {
    ...request,
    ...extension,
    entry: "request hook",
    when: (call) => !typeIs([...STARTING, ...STOPPING])(call),
  }),
  ...entries(module, ["Server.ext"], {
    ...extension,
    runs: "startup",
    entry: "start-up hook",
    when: typeIs(STARTING),
  }),
  ...entries(module, ["Server.ext"], {
    ...extension,
    runs: "exit",
    entry: "closing hook",
    when: typeIs(STOPPING),
  }),
  ...entries(module, ["Server.method"], {
    ...request,
    calls: { arguments: [1, { at: 0, property: "method" }] },
    entry: "server method",
    label: 0,
  }),
  ...entries(module, ["Server.decorate"], { ...request, calls: { arguments: [2] }, label: 1 }),
  ...entries(module, ["Server.register"], {
    ...plugin,
    calls: { arguments: inOptions(0, ["register", "plugin.register", "plugin.plugin.register"]) },
    passes: [["@hapi/hapi#Server"]],
  }),
  ...entries(module, ["Server.dependency"], { ...plugin, calls: { arguments: [1] } }),
  ...entries(module, ["ServerAuth.scheme"], { ...plugin, calls: { arguments: [1] }, label: 0 }),
  ...entries(module, ["ServerAuth.scheme"], {
    ...request,
    calls: {
      arguments: inOptions(
        1,
        ["authenticate", "payload", "response", "verify"].map((name) => `().${name}`),
      ),
    },
    entry: "authentication",
    label: 0,
  }),
  ...entries(module, ["ServerAuth.strategy"], {
    ...request,
    calls: { arguments: inOptions(2, ["validate", "validateFunc"]) },
    entry: "authentication",
    label: 0,
  }),
  ...entries(module, ["Lifecycle.Method"], { ...request, calls: { declared: "function" } }),
  ...entries(module, ["Request", "ResponseToolkit"], { ...request, calls: { takes: "parameter" } }),
  ...entries(module, ["ServerRoute"], { ...request, calls: { members: ["handler"] } }),
  ...entries(module, ["Plugin", "PluginBase"], { ...plugin, calls: { members: ["register"] } }),
  ...entries(module, ["Server"], { ...plugin, calls: { takes: "parameter" } }),
  ...entries(module, ["Server.start"], {
    calls: { arguments: ["functions"] },
    runs: "later",
    entry: "listening callback",
    serves: true,
  }),
];

/** `hapi` is the package's name up to version 18. */
/** Plugins that a list of names or a folder leads to: nothing in the text does. */
const place = (files: readonly string[], exports: readonly string[]): EntryRow => ({
  ...plugin,
  symbol: "@hapi/hapi#",
  calls: { exports, files },
  dependsOn: ["@hapi/hapi", "hapi"],
  passes: [["@hapi/hapi#Server"]],
});

export const hapi: CataloguePart = {
  aliases: { hapi: "@hapi/hapi" },
  entries: [
    ...rows("@hapi/hapi"),
    place([`**/*.${ANY}`], ["plugin.register"]),
    place([`**/plugins/**/*.${ANY}`], ["register", "default.register"]),
  ],
  gives: { "@hapi/hapi#server": ["@hapi/hapi#Server"] },
  adds: { "@hapi/hapi#Server.method": "@hapi/hapi#Server.methods" },
};
