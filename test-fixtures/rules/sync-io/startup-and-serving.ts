import { createServer } from "node:http";
import { readFileSync } from "node:fs";

/** What runs before the first listener is start-up; what a handler reaches is not, though it is the same function. */
async function main(): Promise<void> {
  const certificate = read("server.crt");
  const page = readFileSync("page.html", "utf8");
  const server = createServer((_request, response) => {
    response.end(page + read("banner.txt"));
//                      ^^^^ sync-io via=read entry="request handler"
  });
  server.listen(8080);
  console.log(certificate.length);
}

function read(path: string): string {
  return readFileSync(path, "utf8");
}

void main();
