import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

const jobs = new EventEmitter();

// Whoever emits goes on before an asynchronous listener is done, however the listener is handed over.
jobs.on("named", load);

jobs.on("inline", (path: string) => {
  console.log(readFileSync(path, "utf8"));
  //          ^^^^^^^^^^^^ sync-io fix=review
});

function load(path: string): void {
  console.log(readFileSync(path, "utf8"));
  //          ^^^^^^^^^^^^ sync-io fix=review
}
