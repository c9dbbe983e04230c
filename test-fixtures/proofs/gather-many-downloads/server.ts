/** A server that takes its time for each answer, on a thread of its own: what it counts is what reaches it. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { parentPort } from "node:worker_threads";

const DELAY = 200;

/** Connections on which somebody waits for an answer. */
let busy = 0;
let most = 0;
const server = createServer((request, response) => {
  most = Math.max(most, ++busy);
  const answer = () => {
    busy--;
    response.end(`the picture ${request.url}`);
  };
  setTimeout(answer, request.url === "/" ? 0 : DELAY);
});
parentPort!.on("message", () => {
  parentPort!.postMessage(most);
  server.closeAllConnections();
  server.close();
  parentPort!.close();
});
server.listen(0, "127.0.0.1", () => parentPort!.postMessage((server.address() as AddressInfo).port));
