import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { fork } from "node:child_process";
import { Worker } from "node:worker_threads";

const worker = new Worker(new URL("./resize-worker.negative.ts", import.meta.url));
fork("./child.negative.ts");

createServer((_request, response) => {
  worker.once("message", (picture) => response.end(picture));
  worker.postMessage(readFileSync("picture.png"));
//                   ^^^^^^^^^^^^ sync-io -- the server's own thread
}).listen(8080);
