import { later } from "../node/entries.ts";
import type { CataloguePart, EntryRow } from "../row.ts";
import { entries } from "./rows.ts";

const REQUESTS = ["http", "get", "put", "post", "patch", "deleteRequest"];
const EVENTS = [
  ...["storageBlob", "storageQueue", "serviceBusQueue", "serviceBusTopic", "eventHub", "eventGrid"],
  ...["cosmosDB", "sql", "mySql", "generic", "webPubSub", "connectorTrigger"],
  ...["mcpTool", "mcpResource", "mcpPrompt"],
];

const served = { hot: true, serves: true, awaits: true } as const;

const registered = (names: readonly string[], entry: string): readonly EntryRow[] =>
  names.map((name) =>
    later(`@azure/functions#app.${name}`, ["functions", { at: 1, property: "handler" }], entry, {
      label: 0,
      ...served,
    }),
  );

/** `AzureFunction` is the type of every function up to version 3, where a function is what its file exports. */
const TYPES = ["AzureFunction", "HttpHandler", "TimerHandler", "EventGridHandler", "FunctionHandler"];

export const azureFunctions: CataloguePart = {
  entries: [
    ...registered(REQUESTS, "request handler"),
    ...registered(EVENTS, "message handler"),
    ...registered(["timer"], "job"),
    later("@azure/functions#app.hook.preInvocation", [0], "request hook", served),
    later("@azure/functions#app.hook.postInvocation", [0], "request hook", served),
    ...entries("@azure/functions", ["app.warmup"], {
      calls: { arguments: [{ at: 1, property: "handler" }] },
      runs: "startup",
      entry: "start-up hook",
    }),
    ...entries("@azure/functions", ["app.hook.appStart"], {
      calls: { arguments: [0] },
      runs: "startup",
      entry: "start-up hook",
    }),
    ...entries("@azure/functions", ["app.hook.appTerminate"], {
      calls: { arguments: [0] },
      runs: "exit",
      entry: "exit handler",
    }),
    ...entries("@azure/functions", TYPES, {
      calls: { declared: "function" },
      runs: "later",
      entry: "request handler",
      ...served,
    }),
    ...entries("@azure/functions", ["InvocationContext", "Context"], {
      calls: { takes: "parameter" },
      runs: "later",
      entry: "request handler",
      ...served,
    }),
  ],
};
