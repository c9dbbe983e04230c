"use strict";
// An expression that takes too long for thirty characters already: no limit helps.
const { createServer } = require("node:http");

createServer((request, response) => {
  request.setEncoding("utf8");
  request.on("data", (name) => response.end(String(/^(\w+\s?)+$/.test(name))));
});

process.once("beforeExit", () => console.log("listening"));
