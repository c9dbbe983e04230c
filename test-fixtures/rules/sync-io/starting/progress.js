const http = require("node:http");

module.exports.Progress = class Progress {
  start(port) {
    this.server = http.createServer((request, response) => response.end("migrating"));
    return new Promise((resolve) => this.server.listen(port, resolve));
  }

  stop() {
    return new Promise((resolve) => this.server.close(resolve));
  }
};
