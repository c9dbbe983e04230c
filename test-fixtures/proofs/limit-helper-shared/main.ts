// The helper also parses what the program has written itself, as long as it may be: no limit is right for both.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";

function parse(text: string): { readonly ids: readonly string[] } {
  return JSON.parse(text) as { ids: string[] };
}

async function load(): Promise<number> {
  return parse(await readFile("orders.json", "utf8")).ids.length;
}

createServer((request, response) => {
  let body = "";
  request.on("data", (part: Buffer) => (body += String(part)));
  request.on("end", () => response.end(parse(body).ids.join(" ")));
});

process.once("beforeExit", async () => console.log(await load()));
