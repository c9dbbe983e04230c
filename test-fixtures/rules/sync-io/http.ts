import http from "node:http";
import { readFileSync, statSync } from "node:fs";

const server = http.createServer((request, response) => {
  statSync(`public${request.url}`);
//^^^^^^^^ sync-io entry="request handler" -- trivial, yet for each request
  response.end(readFileSync(`public${request.url}`));
//             ^^^^^^^^^^^^ sync-io entry="request handler" context=loop
});

server.on("upgrade", onUpgrade);
server.listen(8080);

function onUpgrade(): void {
  readFileSync("upgrade.txt");
//^^^^^^^^^^^^ sync-io
}
