import { eventIs, eventIsNot, later, listening } from "../node/entries.ts";
import type { CataloguePart, EntryRow } from "../row.ts";

const SERVING = { serves: true, hot: true } as const;
const CONNECTION = eventIs("connection", "connect");
const OWN = ["disconnect", "disconnecting", "error"];

const serverOrNamespace = (type: string): readonly EntryRow[] => [
  ...listening(`socket.io#${type}`, "connection handler", { when: CONNECTION, ...SERVING }),
  ...listening(`socket.io#${type}`, "event listener", { when: eventIsNot("connection", "connect") }),
  later(`socket.io#${type}.use`, [0], "middleware", { hot: true }),
];

export const socketIo: CataloguePart = {
  entries: [
    ...["Server", "Namespace"].flatMap(serverOrNamespace),
    later("socket.io#Server.of", [1], "connection handler", SERVING),
    later(
      "socket.io#Server.constructor",
      [{ at: 0, property: "allowRequest" }],
      "connection handler",
      SERVING,
    ),
    later(
      "socket.io#Server.constructor",
      [{ at: 1, property: "allowRequest" }],
      "connection handler",
      SERVING,
    ),
    later("socket.io#Server.listen", [], "listening callback", { serves: true }),
    ...listening("socket.io#Socket", "message handler", { when: eventIsNot(...OWN), hot: true }),
    ...listening("socket.io#Socket", "event listener", { when: eventIs(...OWN) }),
    later("socket.io#Socket.use", [0], "middleware", { hot: true }),
    later("socket.io#Socket.onAny", [0], "message handler", { hot: true }),
    later("socket.io#Socket.onAnyOutgoing", [0], "event listener"),
  ],
};
