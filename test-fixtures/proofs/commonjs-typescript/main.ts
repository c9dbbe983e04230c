// TypeScript that is compiled to CommonJS, with import = require.
import fs = require("node:fs");
import { EventEmitter } from "node:events";
import store = require("./store");

function header(path: string): string {
  return fs.readFileSync(path, "utf8").slice(0, 4);
}

const jobs = new EventEmitter();
jobs.on("show", async (path: string) => console.log(header(path), store.tail(path)));
jobs.emit("show", "a.txt");
