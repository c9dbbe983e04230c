#!/usr/bin/env node
// A CommonJS program whose main function becomes asynchronous; its timer keeps it serving.
"use strict";
const fs = require("node:fs");

function report(path) {
  return fs.readFileSync(path, "utf8").trim();
}

let rounds = 0;

function tick() {
  rounds += 1;
  const text = report(process.argv[2] || "a.txt");
  console.log(rounds, text);
}

function main() {
  const timer = setInterval(async () => {
    clearInterval(timer);
    tick();
  }, 10);
}

main();
