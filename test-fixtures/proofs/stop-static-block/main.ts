// A class's static block runs while the class is made, inside of a function.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

const load = (path: string): string => readFileSync(path, "utf8").trim();

function make(path: string): { readonly text: string } {
  return class {
    static text: string;
    static {
      this.text = load(path);
    }
  };
}

const jobs = new EventEmitter();
jobs.on("make", async (path: string) => console.log(make(path).text));
jobs.emit("make", "a.txt");
