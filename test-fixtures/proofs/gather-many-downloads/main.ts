/**
 * As many downloads at once as there are addresses become five at a time. How many connections the server has been busy
 * on at once is told on the error output.
 */
import { EventEmitter, once } from "node:events";
import { Worker } from "node:worker_threads";

async function download(urls: readonly string[]): Promise<readonly string[]> {
  return await Promise.all(
    urls.map(async (url) => {
      const response = await fetch(url);
      return await response.text();
    }),
  );
}

async function sizes(urls: readonly string[]): Promise<readonly string[]> {
  const outcomes = await Promise.allSettled(
    urls.map(async (url, index) => {
      if (index === 3) throw new RangeError(`nobody wants ${index}`);
      return (await (await fetch(url)).text()).length;
    }),
  );
  return outcomes.map((each) => (each.status === "fulfilled" ? String(each.value) : String(each.reason)));
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
  console.log(await download(urls));
  const milliseconds = performance.now() - start;
  console.log(await sizes(urls));
  server.postMessage("how many connections?");
  const [connections] = (await once(server, "message")) as [number];
  console.error(JSON.stringify({ milliseconds, connections }));
});
requests.emit("asked", 15);
