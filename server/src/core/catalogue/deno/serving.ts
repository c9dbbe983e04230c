/** Where Deno calls the program's functions for each request, message or tick. */
import { eventIs, later } from "../node/entries.ts";
import type { CataloguePart } from "../row.ts";

const served = { hot: true, serves: true, awaits: true } as const;

export const denoServing: CataloguePart = {
  entries: [
    later("global#Deno.serve", ["functions", { at: 0, property: "handler" }], "request handler", served),
    later(
      "global#Deno.serve",
      [
        { at: 0, property: "onError" },
        { at: 1, property: "onError" },
      ],
      "error handler",
      served,
    ),
    later(
      "global#Deno.serve",
      [
        { at: 0, property: "onListen" },
        { at: 1, property: "onListen" },
      ],
      "listening callback",
    ),
    later("global#Deno.cron", ["last"], "job", { label: 0, ...served }),
    later("global#Deno.Kv.listenQueue", [0], "job", served),
    later("global#Deno.openKv().listenQueue", [0], "job", served),
    {
      symbol: "global#Deno.addSignalListener",
      calls: { arguments: [1] },
      runs: "exit",
      entry: "signal handler",
      label: 0,
      when: eventIs("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGBREAK"),
    },
    {
      symbol: "global#Deno.ServeDefaultExport",
      calls: { members: ["fetch"] },
      runs: "later",
      entry: "request handler",
      ...served,
    },
  ],
};
