import { eventIs, eventIsNot, later } from "../node/entries.ts";
import type { CataloguePart, EntryRow, FileShape } from "../row.ts";

const HANDLERS = ["fetch", "scheduled", "queue", "email", "tail", "tailStream", "trace", "connect"];
const OBJECT = ["fetch", "alarm", "connect", "webSocketMessage", "webSocketClose", "webSocketError"];

const PACKAGES = ["wrangler", "miniflare", "@cloudflare/*"];

const served = { runs: "later", entry: "request handler", hot: true, serves: true, awaits: true } as const;

const members = (symbol: string, names: readonly string[]): EntryRow => ({
  symbol,
  calls: { members: names },
  ...served,
});

const exportsHandlers = (file: FileShape): boolean => {
  const exported = file.exported("default");
  return exported?.is === "object" && HANDLERS.some((name) => exported.properties[name]);
};

/** Types are global where the package's types are the program's, and imported elsewhere. */
const MODULES = ["global", "@cloudflare/workers-types"];

export const cloudflareWorkers: CataloguePart = {
  entries: [
    {
      symbol: "cloudflare:workers#default",
      calls: {
        exports: HANDLERS.map((name) => `default.${name}`),
        files: ["**/*.{ts,tsx,mts,js,jsx,mjs}"],
        of: exportsHandlers,
      },
      dependsOn: PACKAGES,
      ...served,
    },
    ...MODULES.flatMap((module) => [
      members(`${module}#ExportedHandler`, HANDLERS),
      members(`${module}#DurableObject`, OBJECT),
    ]),
    members("cloudflare:workers#WorkerEntrypoint", HANDLERS),
    members("cloudflare:workers#DurableObject", OBJECT),
    members("cloudflare:workers#WorkflowEntrypoint", ["run"]),
    later("global#addEventListener", [1], "request handler", {
      label: 0,
      when: eventIs("fetch", "scheduled", "queue", "email"),
      ...served,
    }),
    later("global#addEventListener", [1], "event listener", {
      label: 0,
      when: eventIsNot("fetch", "scheduled", "queue", "email"),
    }),
  ],
};
