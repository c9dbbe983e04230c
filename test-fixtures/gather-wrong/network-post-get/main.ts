// One server: what was posted there can be had from there.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

let stored = "nothing";
const server = createServer((request, response) => {
  if (request.method !== "POST") return response.end(stored);
  setTimeout(() => {
    stored = "a note";
    response.end("stored");
  }, 20);
  return undefined;
});

async function postNote(url: string): Promise<string> {
  return (await fetch(url, { method: "POST" })).text();
}

async function getNote(url: string): Promise<string> {
  return (await fetch(url)).text();
}

async function run(): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const state = await postNote(url); // together
  const note = await getNote(url); // together
  server.close();
  server.closeAllConnections();
  return `${state}: ${note}`;
}

process.once("beforeExit", async () => console.log(await run()));
