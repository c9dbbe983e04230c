// The helper is in another file: the limit goes there.
import { createServer } from "node:http";
import { Readable } from "node:stream";
import { parseNames } from "./parse.js";

const server = createServer(async (request, response) => {
  let body = "";
  for await (const part of request) body += String(part);
  response.end(parseNames(body).join(" "));
});

process.once("beforeExit", () => {
  server.emit("request", Readable.from(['["a", "b"]']), { end: console.log });
});
