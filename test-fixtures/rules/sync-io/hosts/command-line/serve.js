const fs = require("fs");
const http = require("http");

exports.command = "serve";

exports.handler = function (argv) {
  const page = fs.readFileSync(argv.page);
  http.createServer((request, response) => response.end(page + fs.readFileSync("footer.html"))).listen(argv.port);
//                                                             ^^^^^^^^^^^^^^^ sync-io entry="request handler"
};
