// A helper that an object's conversion to a primitive calls as well, inside of an operator.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

const lengthOf = (path: string): number => readFileSync(path).length;

const size = {
  [Symbol.toPrimitive](): number {
    return lengthOf("a.txt");
  },
};

const jobs = new EventEmitter();
jobs.on("size", async () => console.log(lengthOf("a.txt"), +size + 1));
jobs.emit("size");
