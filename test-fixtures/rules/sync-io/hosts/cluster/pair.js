const cluster = require("cluster");
const fs = require("fs");
const express = require("express");

if (cluster.isMaster) {
  cluster.fork();
  cluster.on("exit", () => fs.appendFileSync("exits.log", "gone"));
  process.on("message", () => fs.writeFileSync("message.txt", ""));
}

if (!cluster.isMaster) {
  const app = express();
  app.get("/", (request, response) => response.send(fs.readFileSync("index.html", "utf8")));
//                                                  ^^^^^^^^^^^^^^^ sync-io entry="request handler" label="GET /"
  app.listen(3000);
}
