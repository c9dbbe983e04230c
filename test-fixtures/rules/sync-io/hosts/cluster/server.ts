import cluster from "node:cluster";
import { appendFileSync, readFileSync } from "node:fs";
import { createServer } from "node:http";

// The primary hands connections on; what answers requests are the workers.
if (cluster.isPrimary && process.env.WORKERS !== "0") {
  manage();
  cluster.on("fork", logFork);
  setInterval(() => appendFileSync("alive.log", "primary"), 60_000);
} else {
  serve();
}

function manage(): void {
  const count = Number(readFileSync("workers.txt", "utf8"));
  for (let index = 0; index < count; index++) cluster.fork();
  cluster.on("exit", (worker) => {
    appendFileSync("exits.log", String(worker.id));
    cluster.fork();
  });
}

function logFork(): void {
  appendFileSync("forks.log", "");
}

function serve(): void {
  createServer((_request, response) => {
    response.end(readFileSync("page.html"));
//               ^^^^^^^^^^^^ sync-io entry="request handler"
  }).listen(8080);
}
