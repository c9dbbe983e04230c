import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { QueueEvents, Worker, type Job, type Processor } from "bullmq";

const connection = JSON.parse(readFileSync("redis.json", "utf8"));

const worker = new Worker(
  "mails",
  (job) => {
    writeFileSync(`outbox/${job.id}`, job.data.text);
//  ^^^^^^^^^^^^^ sync-io entry=job label=mails
    return Promise.resolve();
  },
  { connection },
);

worker.on("completed", (job) => writeFileSync("last.txt", String(job.id)));
//                              ^^^^^^^^^^^^^ sync-io entry="event listener" label=completed
worker.on("failed", failed);

const render: Processor = async (job) => readFileSync(`templates/${job.name}.html`, "utf8");
//                                       ^^^^^^^^^^^^ sync-io entry=job label=pages
new Worker("pages", render, { connection });

new QueueEvents("mails").on("stalled", () => {
  writeFileSync("stalled.txt", "");
//^^^^^^^^^^^^^ sync-io entry="event listener" label=stalled
});

/** A child process runs it: a queue of its own for what takes long. */
new Worker("pictures", join(__dirname, "pictures.js"), { connection });

function failed(job: Job | undefined): void {
  writeFileSync("failed.txt", String(job?.id));
//^^^^^^^^^^^^^ sync-io entry="event listener" label=failed
}
