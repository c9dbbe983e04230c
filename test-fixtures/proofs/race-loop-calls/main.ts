// A loop that asks the disk each time round, and steps on by a call: two that walk at once would skip each other's steps.
import { EventEmitter } from "node:events";
import { existsSync } from "node:fs";

class Walker {
  index = 0;
  readonly #paths = ["0.txt", "1.txt", "2.txt"];

  async walk(): Promise<number> {
    do this.#step();
    while (existsSync(this.#paths[this.index]!));
    return this.index;
  }

  #step(): void {
    this.index++;
  }
}

let next = 0;
const path = (): string => `${next}.txt`;
const advance = (): void => {
  next += 1;
};

const jobs = new EventEmitter();
jobs.on("walk", async (walker: Walker) => console.log(await walker.walk()));
jobs.on("count", async () => {
  while (existsSync(path())) advance();
  console.log(next);
});
jobs.emit("walk", new Walker());
process.once("beforeExit", () => jobs.emit("count"));
