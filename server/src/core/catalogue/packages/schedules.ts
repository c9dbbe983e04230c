/** Programs that run something at certain times. */
import { later, listening } from "../node/entries.ts";
import type { CataloguePart } from "../row.ts";

const job = { hot: true, serves: true, awaits: true } as const;

const CRON_JOB = ["onTick", "onComplete"].map((property) => ({ at: 0, property }));

const nodeCron: CataloguePart = {
  entries: [
    later("node-cron#schedule", [1], "job", { label: 0, ...job }),
    later("node-cron#createTask", [1], "job", { label: 0, ...job }),
  ],
  files: [{ symbol: "node-cron#schedule", file: 1, runs: "elsewhere", entry: "child process" }],
};

const cron: CataloguePart = {
  entries: [
    later("cron#CronJob.constructor", [1, 2], "job", { label: 0, ...job }),
    // Up to version 2 the constructor took the options of `from`.
    later("cron#CronJob.constructor", CRON_JOB, "job", job),
    later("cron#CronJob.from", CRON_JOB, "job", job),
    later("cron#job", [1, 2], "job", { label: 0, ...job }),
  ],
};

const nodeSchedule: CataloguePart = {
  entries: [
    later("node-schedule#scheduleJob", ["functions"], "job", { label: 0, ...job }),
    later("node-schedule#Job.constructor", ["functions"], "job", { label: 0, ...job }),
    ...listening("node-schedule#Job", "event listener"),
  ],
};

const croner: CataloguePart = {
  entries: [
    later("croner#Cron.constructor", ["functions"], "job", { label: 0, ...job }),
    later("croner#Cron.constructor", [{ at: 1, property: "catch" }], "callback"),
    later("croner#Cron", ["functions"], "job", { label: 0, ...job }),
  ],
};

const toadScheduler: CataloguePart = {
  entries: ["Task", "AsyncTask"].map((type) =>
    later(`toad-scheduler#${type}.constructor`, ["functions"], "job", { label: 0, ...job }),
  ),
};

export const schedules: readonly CataloguePart[] = [nodeCron, cron, nodeSchedule, croner, toadScheduler];
