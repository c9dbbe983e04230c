// A server is started, then asked.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

const server = createServer((_request, response) => response.end("here"));
let port = 9;

async function startServer(): Promise<number> {
  await pause(5);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ({ port } = server.address() as AddressInfo);
  return 1;
}

async function askServer(): Promise<string> {
  return fetch(`http://127.0.0.1:${port}/`).then(
    (response) => response.text(),
    () => "nobody there",
  );
}

async function run(): Promise<string> {
  const count = await startServer(); // together
  const text = await askServer(); // together
  server.close();
  return `${count} ${text}`;
}

process.once("beforeExit", async () => console.log(await run()));
