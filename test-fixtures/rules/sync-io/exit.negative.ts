// While the process ends only synchronous work gets done, and nobody waits for it any more.
import { rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";

const server = createServer((_request, response) => response.end());

process.on("exit", () => {
  writeFileSync("last-run.txt", new Date().toISOString());
  cleanUp();
});

process.once("SIGTERM", () => {
  writeFileSync("stopped.txt", "");
  process.exit(0);
});

function cleanUp(): void {
  rmSync("run.pid", { force: true });
}

server.listen(8080);

let isQuitting = false;
process.on("SIGINT", () => {
  isQuitting = true;
  server.close();
});

server.on("connection", (socket) => {
  socket.on("close", () => {
    if (isQuitting) save();
  });
});

function save(): void {
  writeFileSync("connections.txt", "");
}
