// The same package has a server too, and this is it.
import { createServer } from "node:http";
import { readFileSync } from "node:fs";

createServer(async (_request, response) => {
  response.end(readFileSync("dist/index.html"));
//             ^^^^^^^^^^^^ sync-io
}).listen(8080);
