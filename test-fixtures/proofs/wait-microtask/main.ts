// A queue whose steps let only microtasks run: each of them gives the loop a turn instead.
import { EventEmitter } from "node:events";

class Queue {
  readonly #names: string[] = [];
  turns = 0;

  add(name: string): void {
    this.#names.push(name);
  }

  async process(): Promise<number> {
    while (this.#names.length > 0 && this.turns < 1000) {
      if (!(await this.#step())) break;
    }
    return this.#names.length;
  }

  async #step(): Promise<boolean> {
    this.turns++;
    if (this.turns > 3) this.#names.length = 0;
    await new Promise((resolve) => queueMicrotask(() => resolve(true)));
    return true;
  }
}

const jobs = new EventEmitter();
jobs.on("job", async (name: string) => {
  const queue = new Queue();
  queue.add(name);
  console.log(await queue.process(), queue.turns);
});
jobs.emit("job", "first");
