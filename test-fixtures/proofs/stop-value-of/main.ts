// valueOf is called by arithmetic.
import { EventEmitter } from "node:events";
import { statSync } from "node:fs";

class Size {
  constructor(private readonly path: string) {}
  valueOf(): number {
    return statSync(this.path).size;
  }
}

const jobs = new EventEmitter();
jobs.on("sizes", async (a: Size, b: Size) => console.log(a > b, a.valueOf()));
jobs.emit("sizes", new Size("a.txt"), new Size("b.txt"));
