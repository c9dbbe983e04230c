import { EventEmitter } from "node:events";

export async function answer(emitter: EventEmitter): Promise<string> {
  let result: string | undefined;
  emitter.once("answer", (text: string) => {
    result = text;
  });
  while (result === undefined) {}
//^^^^^ busy-wait error async
  return result;
}

export async function settled(work: Promise<number>): Promise<number> {
  let done = false;
  let value = 0;
  work.then((found) => {
    value = found;
    done = true;
  });
  while (!done);
//^^^^^ busy-wait error async
  return value;
}

class Gate {
  private open = false;
  constructor() {
    setTimeout(() => {
      this.open = true;
    }, 100);
  }
  async pass(): Promise<void> {
    let turns = 0;
    while (!this.open) {
//  ^^^^^ busy-wait error async
      turns++;
    }
    console.log(turns);
  }
}

export const gate = new Gate();

const queue: string[] = [];
process.on("message", (text: string) => queue.push(text));

export async function take(): Promise<string | undefined> {
  while (queue.length === 0) {}
//^^^^^ busy-wait error async
  return queue.shift();
}

export async function forever(): Promise<void> {
  while (true) {}
//^^^^^ busy-wait error async
}

export async function microtasks(work: Promise<void>): Promise<void> {
  let done = false;
  void work.then(() => {
    done = true;
  });
  while (!done) await null;
//^^^^^ busy-wait warning async
}

export async function queued(state: { ready: boolean }): Promise<void> {
  while (!state.ready) {
//^^^^^ busy-wait warning async
    await new Promise<void>((resolve) => queueMicrotask(() => resolve()));
  }
}

export async function ticks(state: { ready: boolean }): Promise<void> {
  while (!state.ready) await new Promise((resolve) => process.nextTick(resolve));
//^^^^^ busy-wait warning async
}

export async function resolved(): Promise<void> {
  const end = Date.now() + 100;
  while (Date.now() < end) {
//^^^^^ busy-wait error async
    await Promise.resolve();
  }
}

/** It means to let others run, and the loop that calls it waits for them. */
class Queue {
  private readonly active: string[] = [];
  async process(): Promise<void> {
    while (this.active.length > 0) {
      if (!(await this.step())) break;
    }
  }
  private async step(): Promise<boolean> {
    if (this.active[0] === "over") this.active.shift();
    await new Promise((resolve) => queueMicrotask(() => resolve(true)));
//        ^^^^^^^^^^^ busy-wait warning async
    return true;
  }
  add(name: string): void {
    this.active.push(name);
  }
}

export const steps = new Queue();

export async function drain(items: string[], work: (item: string) => void): Promise<void> {
  while (items.length > 0) {
    work(items.shift()!);
    await new Promise<void>((resolve) => process.nextTick(resolve));
//        ^^^^^^^^^^^ busy-wait warning async
  }
}
