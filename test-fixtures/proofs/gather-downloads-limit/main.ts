/**
 * Downloads of which nobody knows how many there are: with the limit of the configuration. How long they took, and how
 * many connections the server has been busy on at once, is told on the error output.
 */
import { EventEmitter, once } from "node:events";
import { Worker } from "node:worker_threads";

async function download(urls: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const url of urls) {
    const response = await fetch(url);
    found.push(await response.text());
  }
  return found;
}

const requests = new EventEmitter();
requests.on("asked", async (count: number) => {
  const server = new Worker(new URL("./server.js", import.meta.url));
  const [port] = (await once(server, "message")) as [number];
  const address = `http://127.0.0.1:${port}`;
  // The first request loads what requests need.
  await (await fetch(address)).text();
  const urls = Array.from({ length: count }, (_, index) => `${address}/${index + 1}.jpg`);
  const start = performance.now();
  const found = await download(urls);
  const milliseconds = performance.now() - start;
  console.log(found);
  server.postMessage("how many connections?");
  const [connections] = (await once(server, "message")) as [number];
  console.error(JSON.stringify({ milliseconds, connections }));
});
requests.emit("asked", 15);
