// A class field is filled while its object is constructed.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

class Page {
  readonly text = readFileSync("a.txt", "utf8").trim();
}

const jobs = new EventEmitter();
jobs.on("page", async () => console.log(new Page().text));
jobs.emit("page");
