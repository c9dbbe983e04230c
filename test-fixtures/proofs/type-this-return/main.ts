// A method that returns this, called in a chain: the chain awaits link by link.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

class Page {
  text = "";
  load(path: string): this {
    this.text = readFileSync(path, "utf8").trim();
    return this;
  }
  upper(): this {
    this.text = this.text.toUpperCase();
    return this;
  }
}

const jobs = new EventEmitter();
jobs.on("page", async (path: string) => console.log(new Page().load(path).upper().text));
jobs.emit("page", "a.txt");
