// A function that makes the handler: the helper is a closure in it, and parses in a condition.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { Readable } from "node:stream";

function handler(field: string): (request: IncomingMessage, response: ServerResponse) => void {
  const fieldOf = (text: string): unknown => {
    if (text === "") return undefined;
    return (JSON.parse(text) as Record<string, unknown>)[field];
  };
  return (request, response) => {
    let body = "";
    request.on("data", (part: Buffer) => (body += String(part)));
    request.on("end", () => response.end(String(fieldOf(body))));
  };
}

const server = createServer(handler("name"));
process.once("beforeExit", () => {
  server.emit("request", Readable.from(['{ "name": "n" }']), { end: console.log });
});
