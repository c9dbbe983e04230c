import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import WebSocket, { WebSocketServer } from "ws";

const certificate = readFileSync("server.crt");

const server = createServer();
const sockets = new WebSocketServer({
  noServer: true,
  verifyClient: ({ origin }: { origin: string }) => readFileSync("origins.txt", "utf8").includes(origin),
//                                                  ^^^^^^^^^^^^ sync-io entry="connection handler"
});

sockets.on("connection", (socket, request) => {
  appendFileSync("connections.log", `${request.url}\n`);
//^^^^^^^^^^^^^^ sync-io entry="connection handler" label=connection
  socket.on("message", (data) => {
    appendFileSync("messages.log", String(data));
//  ^^^^^^^^^^^^^^ sync-io entry="message handler" label=message
  });
  socket.once("close", () => {
    appendFileSync("connections.log", "closed\n");
//  ^^^^^^^^^^^^^^ sync-io entry="event listener" label=close
  });
  socket.on("pong", alive);
  socket.addEventListener("message", (event) => appendFileSync("events.log", String(event.data)));
//                                              ^^^^^^^^^^^^^^ sync-io entry="message handler" label=message
  socket.onerror = () => appendFileSync("errors.log", "failed");
//                       ^^^^^^^^^^^^^^ sync-io entry="event listener" label=error
});

sockets.on("error", () => appendFileSync("errors.log", "failed"));
//                        ^^^^^^^^^^^^^^ sync-io entry="event listener" label=error

server.on("upgrade", (request: IncomingMessage, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (client) => {
    if (existsSync("closed.flag")) client.close();
//      ^^^^^^^^^^ sync-io entry="connection handler"
  });
});

function alive(this: WebSocket): void {
  appendFileSync("alive.log", this.url);
//^^^^^^^^^^^^^^ sync-io entry="event listener" label=pong
}

setInterval(() => {
  for (const client of sockets.clients) client.ping(certificate);
}, 30_000);

server.listen(8080);
