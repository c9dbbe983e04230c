"use strict";
// A private method of a class parses, in CommonJS.
const { createServer } = require("node:http");
const { Readable } = require("node:stream");

class Orders {
  #parse(text) {
    const { ids } = JSON.parse(text);
    return ids;
  }

  listen() {
    return createServer((request, response) => {
      let body = "";
      request.on("data", (part) => (body += String(part)));
      request.on("end", () => response.end(this.#parse(body).join(" ")));
    });
  }
}

const server = new Orders().listen();
process.once("beforeExit", () => {
  server.emit("request", Readable.from(['{ "ids": [1, 2] }']), { end: console.log });
});
