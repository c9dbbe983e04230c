import { readFileSync, writeFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";

// A worker has a thread of its own: no finding.
parentPort?.on("message", (id: string) => {
  const picture = readFileSync(`photos/${id}.jpg`);
  writeFileSync(`thumbnails/${id}.jpg`, picture.subarray(0, 4096));
});
