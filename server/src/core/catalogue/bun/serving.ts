/** Where Bun calls the program's functions for each request or message. */
import { later } from "../node/entries.ts";
import type { CataloguePart } from "../row.ts";

const served = { hot: true, serves: true, awaits: true } as const;

const options = (...properties: readonly string[]) => properties.map((property) => ({ at: 0, property }));

const SOCKETS = ["listen", "connect", "udpSocket"];

export const bunServing: CataloguePart = {
  entries: [
    later(
      "global#Bun.serve",
      options("fetch", "routes.*", "routes.*.*", "static.*", "error"),
      "request handler",
      served,
    ),
    later("global#Bun.serve", options("websocket.*"), "message handler", served),
    ...SOCKETS.map((name) =>
      later(`global#Bun.${name}`, options("socket.*", "data", "open", "close"), "message handler", served),
    ),
    later(
      "global#Bun.spawn",
      ["ipc", "onExit"].map((property) => ({ at: 1, property })),
      "event listener",
    ),
  ],
};
