import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { migrations } from "./migrations.ts";

/** Each process of throng starts here: what it reads before it listens keeps nobody waiting. */
export async function start(id: number): Promise<void> {
  await migrations.up();
  const key = readFileSync("key.pem", "utf8"); //: startup (main)
  const server = createServer((_request, response) => response.end(readFileSync("page.html")));
//                                                                 ^^^^^^^^^^^^ sync-io entry="request handler"
  server.listen(8080 + id + key.length);
}
