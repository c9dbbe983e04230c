/** The analysis thread's entry: joins the thread's port to `serve.ts`. Nothing else has effects when it is loaded. */
import { parentPort } from "node:worker_threads";
import { createDiskServices } from "./disk-services.ts";
import { serveAnalysis } from "./serve.ts";

if (parentPort === null) throw new Error("this file is the entry of a worker thread");
const port = parentPort;
serveAnalysis(
  {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => void port.on("message", listener),
  },
  createDiskServices(),
);
