const fs = require("fs");
const http = require("http");
const onDeath = require("death");
const onExit = require("signal-exit");

onDeath(() => fs.writeFileSync("dead.txt", ""));
onDeath({ uncaughtException: true })(() => fs.writeFileSync("dead.txt", ""));
onExit(() => fs.unlinkSync("run.pid"));

http.createServer((request, response) => response.end(fs.readFileSync("page.html"))).listen(8080);
//                                                    ^^^^^^^^^^^^^^^ sync-io entry="request handler"
