// A request handler of node:http that derives a key: the server answers others meanwhile.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { pbkdf2Sync } from "node:crypto";

function deriveKey(password: string): string {
  return pbkdf2Sync(password, "salt", 900_000, 16, "sha512").toString("hex");
}

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const password = request.url?.slice(1) ?? "";
  response.end(deriveKey(password));
}

const server = createServer((request, response) => void handle(request, response));
server.listen(0, async () => {
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/engine`);
  console.log(answer.status, await answer.text());
  server.close();
});
