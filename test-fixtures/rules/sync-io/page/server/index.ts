import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { labels } from "../shared/label.ts";

createServer(async (request, response) => {
  response.write((await labels([request.url!])).join());
  response.end(readFileSync("index.html"));
//             ^^^^^^^^^^^^ sync-io warning
}).listen(80);
