"use strict";
// A regular expression in a method of a class, in CommonJS: it is matched against the header of a request.
const { createServer } = require("node:http");

class Agents {
  isOld(agent) {
    return agent.length > 0 && /\s+$/.test(agent);
  }
}

const agents = new Agents();
createServer((request, response) => {
  request.setEncoding("utf8");
  request.on("data", (part) => response.end(String(agents.isOld(String(part)))));
});

process.once("beforeExit", () => console.log(agents.isOld("Browser "), agents.isOld("")));
