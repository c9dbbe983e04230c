// Whoever starts it, it is a server.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

createServer((_request, response) => {
  response.end(readFileSync("page.html"));
//             ^^^^^^^^^^^^ sync-io entry="request handler"
}).listen(8081);
