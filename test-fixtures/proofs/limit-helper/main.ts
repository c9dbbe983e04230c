// The parse is in a helper: the limit goes there, since all who call it give it what somebody sends.
import { createServer } from "node:http";
import { Readable } from "node:stream";

interface Order {
  readonly ids: readonly string[];
}

function parseOrder(text: string): Order {
  const order = JSON.parse(text) as Order;
  return { ids: order.ids.map(String) };
}

const server = createServer((request, response) => {
  let body = "";
  request.on("data", (part: Buffer) => (body += String(part)));
  request.on("end", () => response.end(parseOrder(body).ids.join(" ")));
});

process.once("beforeExit", () => {
  server.emit("request", Readable.from(['{ "ids": [1, 2] }']), { end: console.log });
});
