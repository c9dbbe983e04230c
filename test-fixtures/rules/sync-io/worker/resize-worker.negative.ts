// A worker has a thread of its own, to block as it likes.
import { readFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";

parentPort?.on("message", async (picture: Buffer) => {
  parentPort?.postMessage(readFileSync("frame.png").length + picture.length);
});

export async function frame(): Promise<Buffer> {
  return readFileSync("frame.png");
}
