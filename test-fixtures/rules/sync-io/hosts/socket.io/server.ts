import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { Server, type Socket } from "socket.io";

const rooms = readFileSync("rooms.json", "utf8");
const http = createServer();
const io = new Server(http, {
  allowRequest: (request, done) => done(null, existsSync(`${request.url}.allowed`)),
//                                            ^^^^^^^^^^ sync-io entry="connection handler"
});

io.use((socket, next) => {
  readFileSync(`tokens/${socket.handshake.auth.token}`);
//^^^^^^^^^^^^ sync-io entry=middleware
  next();
});

io.on("connection", (socket) => {
  writeFileSync("online.txt", socket.id);
//^^^^^^^^^^^^^ sync-io entry="connection handler" label=connection
  socket.use((_event, next) => {
    appendFileSync("events.log", "");
//  ^^^^^^^^^^^^^^ sync-io entry=middleware
    next();
  });
  socket.on("message", (text: string) => {
    appendFileSync("chat.log", text);
//  ^^^^^^^^^^^^^^ sync-io entry="message handler" label=message
  });
  socket.on("disconnect", () => {
    appendFileSync("chat.log", "gone");
//  ^^^^^^^^^^^^^^ sync-io entry="event listener" label=disconnect
  });
  socket.onAny((event) => appendFileSync("events.log", event));
//                        ^^^^^^^^^^^^^^ sync-io entry="message handler"
  listen(socket);
});

function listen(socket: Socket): void {
  socket.on("upload", save);
}

function save(name: string, data: Buffer): void {
  writeFileSync(name, data);
//^^^^^^^^^^^^^ sync-io entry="message handler" label=upload
}

const admin = io.of("/admin");
admin.use((_socket, next) => {
  readFileSync("admins.txt");
//^^^^^^^^^^^^ sync-io entry=middleware
  next();
});
admin.on("connection", (socket) => {
  appendFileSync("admins.log", socket.id);
//^^^^^^^^^^^^^^ sync-io entry="connection handler" label=connection
  socket.on("reload", () => readFileSync("rooms.json"));
//                          ^^^^^^^^^^^^ sync-io entry="message handler" label=reload
});

http.listen(3000, () => console.log(rooms));
