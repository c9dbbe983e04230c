// Class fields that hold arrow functions, one of them static.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

class Reader {
  static trim = (path: string): string => readFileSync(path, "utf8").trim();
  prefix = "> ";
  read = (path: string): string => {
    return this.prefix + Reader.trim(path);
  };
}

const jobs = new EventEmitter();
const { read } = new Reader();
jobs.on("read", async (path: string) => console.log(read(path)));
jobs.emit("read", "a.txt");
