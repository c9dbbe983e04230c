/** h3, and Nitro and Nuxt, which import its functions by themselves and find handlers by their place. */
import { stringAt } from "../argument.ts";
import type { CataloguePart, EntryRow } from "../row.ts";
import { entries, inOptions } from "./rows.ts";
import { PER_REQUEST } from "./web-places.ts";

const dependsOn = ["nuxt", "nuxt3", "nitropack", "nitro"];
const ANY = "{ts,js,mjs}";
/** Given an application, whose hooks run for each request. */
const plugin: Omit<EntryRow, "symbol" | "calls"> = {
  runs: "startup",
  entry: "plugin",
  awaits: true,
  passes: [["nitropack#NitroApp"]],
};

/** A function, or an object that holds it. */
const HANDLER = [0, ...inOptions(0, ["handler", "onRequest", "onBeforeResponse"])] as const;
const DEFINES = ["defineEventHandler", "eventHandler"];
const CACHED = ["defineCachedEventHandler", "cachedEventHandler"];
const VERBS = ["get", "post", "put", "delete", "patch", "options", "head", "all"];

const place = (folder: string, how: Omit<EntryRow, "symbol" | "calls">): EntryRow => ({
  ...how,
  symbol: "h3#",
  calls: { exports: ["default"], files: [`{,src/,server/}${folder}/**/*.${ANY}`] },
  dependsOn,
});

export const nitro: CataloguePart = {
  entries: [
    ...["global", "h3"].flatMap((module) =>
      entries(module, DEFINES, { ...PER_REQUEST, calls: { arguments: HANDLER }, serves: true }),
    ),
    ...entries("h3", ["defineHandler", "defineMiddleware"], {
      ...PER_REQUEST,
      calls: { arguments: HANDLER },
      serves: true,
    }),
    ...entries("global", CACHED, { ...PER_REQUEST, calls: { arguments: [0] }, serves: true }),
    ...entries(
      "h3",
      VERBS.map((verb) => `H3.${verb}`),
      { ...PER_REQUEST, calls: { arguments: [1] }, label: 0, serves: true },
    ),
    ...entries("h3", ["H3.use", "H3.on"], { ...PER_REQUEST, calls: { arguments: ["functions"] } }),
    ...entries("h3", ["H3Event"], { ...PER_REQUEST, calls: { takes: "parameter" } }),
    ...["api", "routes", "middleware"].map((folder) => place(folder, PER_REQUEST)),
    place("plugins", plugin),
    ...entries("global", ["defineNitroPlugin"], { ...plugin, calls: { arguments: [0] } }),
    ...entries("nitropack", ["NitroApp.hooks.hook"], {
      ...PER_REQUEST,
      calls: { arguments: [1] },
      entry: "request hook",
      label: 0,
      when: (call) => stringAt(call, 0) !== "close",
    }),
    ...entries("global", ["defineTask"], {
      ...PER_REQUEST,
      calls: { arguments: inOptions(0, ["run"]) },
      entry: "job",
    }),
    ...entries("global", ["defineWebSocketHandler"], {
      ...PER_REQUEST,
      calls: { arguments: inOptions(0, ["upgrade", "open", "message", "close", "error"]) },
      entry: "message handler",
    }),
  ],
};
