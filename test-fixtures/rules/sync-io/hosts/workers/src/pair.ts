import { readFileSync } from "node:fs";
import { parentPort, Worker } from "node:worker_threads";

export function start(): Worker {
  const worker = new Worker(__filename);
  worker.on("message", (text: string) => {
    console.log(text, readFileSync("received.txt").length);
//                    ^^^^^^^^^^^^ sync-io entry="message handler" label=message
  });
  return worker;
}

if (parentPort) {
  parentPort.on("message", (path: string) => parentPort!.postMessage(read(path)));
}

parentPort?.on("close", () => readFileSync("closed.txt"));

async function read(path: string): Promise<string> {
  return readFileSync(path, "utf8");
}
