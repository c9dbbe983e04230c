/** Job queues: a worker of the program takes job after job, on the loop of the program. */
import { later, listening } from "../node/entries.ts";
import type { CataloguePart, EntryRow } from "../row.ts";
import { ofModuleClass } from "./rows.ts";

const job = { hot: true, serves: true, awaits: true } as const;

/** Processors given by their file run in a process of their own. */
const sandboxed = { runs: "elsewhere", entry: "child process" } as const;

const bullmq: CataloguePart = {
  entries: [
    later("bullmq#Worker.constructor", [1], "job", { label: 0, ...job }),
    later("bullmq#Worker.constructor", [{ at: 2, property: "settings.backoffStrategy" }], "callback"),
    ...["Worker", "QueueEvents"].flatMap((type) =>
      listening(`bullmq#${type}`, "event listener", { serves: true }),
    ),
    ...listening("bullmq#Queue", "event listener"),
    { symbol: "bullmq#Processor", calls: { declared: "function" }, runs: "later", entry: "job", ...job },
    { symbol: "bullmq#Job", calls: { takes: "parameter" }, runs: "later", entry: "job", ...job },
  ],
  files: [{ symbol: "bullmq#Worker.constructor", file: 1, ...sandboxed }],
};

const bull: CataloguePart = {
  entries: ofModuleClass("Queue", [
    later("bull#Queue.process", ["functions"], "job", job),
    ...listening("bull#Queue", "event listener", { serves: true }),
    { symbol: "bull#Job", calls: { takes: "parameter" }, runs: "later", entry: "job", ...job },
  ]),
  files: ofModuleClass("Queue", [{ symbol: "bull#Queue.process", file: "last", ...sandboxed }]),
};

const beeQueue: CataloguePart = {
  entries: ofModuleClass("BeeQueue", [
    later("bee-queue#BeeQueue.process", ["functions"], "job", job),
    ...listening("bee-queue#BeeQueue", "event listener", { serves: true }),
  ]),
};

/** The module was the class up to version 4. */
const agenda: CataloguePart = {
  entries: ["Agenda", "default"].flatMap((type): readonly EntryRow[] => [
    later(`agenda#${type}.define`, ["functions"], "job", { label: 0, ...job }),
    ...listening(`agenda#${type}`, "event listener"),
  ]),
};

const decorated: CataloguePart = {
  entries: ["Define", "Every"].map((name) => ({
    symbol: `agenda#${name}`,
    calls: { decorated: "method" },
    runs: "later",
    entry: "job",
    ...job,
  })),
};

/** The module was the class up to version 10; `subscribe` took the handler up to version 5. */
const pgBoss: CataloguePart = {
  entries: ["PgBoss", "default"].flatMap((type): readonly EntryRow[] => [
    later(`pg-boss#${type}.work`, ["last"], "job", { label: 0, ...job }),
    later(`pg-boss#${type}.subscribe`, ["last"], "job", { label: 0, ...job }),
    ...listening(`pg-boss#${type}`, "event listener"),
  ]),
};

const graphileWorker: CataloguePart = {
  entries: [
    ...["run", "runOnce", "runTaskList"].map((name) =>
      later(
        `graphile-worker#${name}`,
        [
          { at: 0, property: "taskList.*" },
          { at: 1, property: "*" },
        ],
        "job",
        job,
      ),
    ),
    { symbol: "graphile-worker#Task", calls: { declared: "function" }, runs: "later", entry: "job", ...job },
    {
      symbol: "graphile-worker#JobHelpers",
      calls: { takes: "parameter" },
      runs: "later",
      entry: "job",
      ...job,
    },
  ],
};

const sqs: CataloguePart = {
  entries: [
    later(
      "sqs-consumer#Consumer.create",
      ["handleMessage", "handleMessageBatch"].map((property) => ({ at: 0, property })),
      "message handler",
      job,
    ),
  ],
};

export const queues: readonly CataloguePart[] = [
  bullmq,
  bull,
  beeQueue,
  agenda,
  decorated,
  pgBoss,
  graphileWorker,
  sqs,
];
