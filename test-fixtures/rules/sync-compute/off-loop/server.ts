import { createServer } from "node:http";
import { Worker } from "node:worker_threads";

createServer((_request, response) => {
  const worker = new Worker(new URL("./hash-worker.negative.ts", import.meta.url));
  worker.once("message", (hash) => response.end(hash));
}).listen(8080);
