// A text of any length, and an expression whose work grows with the square of it: what is too long is refused before.
import { createServer } from "node:http";

createServer((request, response) => {
  let body = "";
  request.on("data", (part: Buffer) => (body += String(part)));
  request.on("end", () => response.end(String(/\s+$/.test(body))));
});

process.once("beforeExit", () => console.log(/\s+$/.test("ready ")));
