import { readFileSync } from "node:fs";
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { createServer } from "node:http";

/** One file is both: the branch says which. */
if (isMainThread) {
  const worker = new Worker(new URL(import.meta.url));
  createServer(async (_request, response) => {
    worker.postMessage(readFileSync("job.json", "utf8"));
//                     ^^^^^^^^^^^^ sync-io
    response.end();
  }).listen(8080);
}

if (!isMainThread) {
  parentPort?.on("message", (job: string) => {
    parentPort?.postMessage(readFileSync(job, "utf8"));
  });
}

if (isMainThread === false) {
  void (async () => readFileSync("prepare.txt"))();
}
