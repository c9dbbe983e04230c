const fs = require("fs");
const server = require("http").createServer();
const io = require("socket.io")(server);

io.sockets.on("connection", function (socket) {
  socket.on("say", function (text) {
    fs.appendFileSync("said.txt", text);
//  ^^^^^^^^^^^^^^^^^ sync-io entry="message handler" label=say
  });
});

io.of("/files").on("connect", (socket) => {
  socket.emit("list", fs.readdirSync("files"));
//                    ^^^^^^^^^^^^^^ sync-io entry="connection handler" label=connect
});

server.listen(3000);
