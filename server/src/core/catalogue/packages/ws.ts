import { eventIs, eventIsNot, later, listening } from "../node/entries.ts";
import type { CataloguePart, EntryRow } from "../row.ts";

const SERVING = { serves: true, hot: true } as const;

/** Rows of the server, which the module has under two names. */
const server = (type: string): readonly EntryRow[] => [
  later(`ws#${type}.constructor`, ["functions"], "listening callback", { serves: true }),
  later(`ws#${type}.constructor`, [{ at: 0, property: "verifyClient" }], "connection handler", SERVING),
  later(`ws#${type}.constructor`, [{ at: 0, property: "handleProtocols" }], "connection handler", SERVING),
  later(`ws#${type}.handleUpgrade`, ["last"], "connection handler", SERVING),
  ...listening(`ws#${type}`, "connection handler", { when: eventIs("connection"), ...SERVING }),
  ...listening(`ws#${type}`, "event listener", { when: eventIsNot("connection") }),
];

/** Rows of the connection, which is also the module itself. */
const connection = (type: string): readonly EntryRow[] => [
  ...listening(`ws#${type}`, "message handler", { when: eventIs("message"), hot: true }),
  ...listening(`ws#${type}`, "event listener", { when: eventIsNot("message") }),
  later(`ws#${type}.addEventListener`, [1], "message handler", {
    label: 0,
    when: eventIs("message"),
    hot: true,
  }),
  later(`ws#${type}.addEventListener`, [1], "event listener", { label: 0, when: eventIsNot("message") }),
  later(`ws#${type}.send`, ["last"], "callback"),
];

export const ws: CataloguePart = {
  entries: [
    ...["Server", "WebSocketServer"].flatMap(server),
    ...["default", "WebSocket"].flatMap(connection),
  ],
};
