const fs = require("fs");
const WebSocket = require("ws");

const relay = new WebSocket.Server({ port: 9090 }, () => {
  console.log(fs.readFileSync("banner.txt", "utf8"));
//            ^^^^^^^^^^^^^^^ sync-io entry="listening callback"
});

relay.on("connection", function (socket) {
  socket.on("message", function (text) {
    fs.writeFileSync("last.txt", text);
//  ^^^^^^^^^^^^^^^^ sync-io entry="message handler" label=message
  });
});

const upstream = new WebSocket("ws://127.0.0.1:8080");
upstream.on("message", (text) => fs.appendFileSync("upstream.log", text));
//                               ^^^^^^^^^^^^^^^^^ sync-io entry="message handler" label=message
upstream.on("open", () => fs.appendFileSync("upstream.log", "open"));
//                        ^^^^^^^^^^^^^^^^^ sync-io entry="event listener" label=open
