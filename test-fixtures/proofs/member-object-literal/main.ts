// Methods, functions and shorthand members of object literals.
import { EventEmitter } from "node:events";
import { readFileSync, statSync } from "node:fs";

const size = (path: string): number => statSync(path).size;

const files = {
  name: "files",
  text(path: string): string {
    return readFileSync(path, "utf8").trim();
  },
  lines: function (path: string): string[] {
    return files.text(path).split("\n");
  },
  last: (path: string) => files.lines(path).at(-1),
  size,
};

const jobs = new EventEmitter();
jobs.on("show", async (path: string) => {
  console.log(files.name, files.last(path), files["size"](path));
});
jobs.emit("show", "a.txt");
