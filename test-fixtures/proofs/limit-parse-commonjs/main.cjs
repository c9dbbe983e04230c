"use strict";
// The same in CommonJS, in the callback itself.
const { createServer } = require("node:http");

createServer((request, response) => {
  let body = "";
  request.on("data", (part) => (body += String(part)));
  request.on("end", () => {
    const { ids } = JSON.parse(body);
    response.end(ids.join(" "));
  });
});

process.once("beforeExit", () => console.log("done"));
