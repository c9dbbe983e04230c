// The body of a request is parsed as it arrives, inside an expression: what is too long is refused before.
import { createServer } from "node:http";

createServer((request, response) => {
  let body = "";
  request.on("data", (part: Buffer) => (body += String(part)));
  request.on("end", () => response.end((JSON.parse(body) as { ids: string[] }).ids.join(" ")));
});

process.once("beforeExit", () => console.log("done"));
