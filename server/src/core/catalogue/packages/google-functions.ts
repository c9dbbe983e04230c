import { later } from "../node/entries.ts";
import type { CataloguePart, EntryRow } from "../row.ts";
import { entries } from "./rows.ts";

const FRAMEWORK = "@google-cloud/functions-framework";

const served = { runs: "later", hot: true, serves: true, awaits: true } as const;

const TYPES = [
  ...["HttpFunction", "EventFunction", "EventFunctionWithCallback", "CloudEventFunction"],
  ...["CloudEventFunctionWithCallback", "HandlerFunction"],
];

/** Whatever function these modules are given answers an event: `onRequest`, `onDocumentCreated`, `document().onCreate`. */
const FIREBASE = ["firebase-functions", "firebase-functions/v1", "firebase-functions/v2"];
const FIREBASE_PROVIDERS = [
  ...["alerts", "database", "eventarc", "firestore", "https", "identity", "pubsub", "remoteConfig"],
  ...["scheduler", "storage", "tasks", "testLab"],
].flatMap((name) => [`firebase-functions/${name}`, `firebase-functions/v2/${name}`]);

const given = (module: string): EntryRow => ({
  symbol: `${module}#**`,
  calls: { arguments: ["functions"] },
  entry: "function",
  ...served,
});

export const googleFunctions: CataloguePart = {
  entries: [
    later(`${FRAMEWORK}#http`, [1], "request handler", { label: 0, ...served }),
    later(`${FRAMEWORK}#cloudEvent`, [1], "message handler", { label: 0, ...served }),
    ...entries(FRAMEWORK, TYPES, { calls: { declared: "function" }, entry: "request handler", ...served }),
    ...[...FIREBASE, ...FIREBASE_PROVIDERS].map(given),
    ...FIREBASE.map((module): EntryRow => ({
      symbol: `${module}#onInit`,
      calls: { arguments: [0] },
      runs: "startup",
      entry: "start-up hook",
    })),
  ],
};
