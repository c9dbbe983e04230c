/**
 * The program of the asyncio text: fifteen downloads, one after another, from a server that needs 200 ms for each. How
 * long they took, and how many connections the server has been busy on at once, is told on the error output.
 */
import { EventEmitter, once } from "node:events";
import { Worker } from "node:worker_threads";

const pictures = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15] as const;

async function download(address: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const picture of pictures) {
    const response = await fetch(`${address}/${picture}.jpg`);
    found.push(await response.text());
  }
  return found;
}

const requests = new EventEmitter();
requests.on("asked", async () => {
  const server = new Worker(new URL("./server.js", import.meta.url));
  const [port] = (await once(server, "message")) as [number];
  const address = `http://127.0.0.1:${port}`;
  // The first request loads what requests need.
  await (await fetch(address)).text();
  const start = performance.now();
  console.log(await download(address));
  const milliseconds = performance.now() - start;
  server.postMessage("how many connections?");
  const [connections] = (await once(server, "message")) as [number];
  console.error(JSON.stringify({ milliseconds, connections }));
});
requests.emit("asked");
