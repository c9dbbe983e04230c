import { performance } from "node:perf_hooks";

export async function known(): Promise<void> {
  const end = Date.now() + 500;
  while (Date.now() < end) {}
//^^^^^ busy-wait error async
}

export async function since(): Promise<void> {
  const start = Date.now();
  while (Date.now() - start < 2_000) {
//^^^^^ busy-wait error async
    // wait
  }
}

export async function precise(): Promise<void> {
  const start = performance.now();
  do {
//^^ busy-wait warning async
    Math.sqrt(2);
  } while (performance.now() - start <= 50);
}

export async function dates(): Promise<void> {
  const begin = new Date().getTime();
  while (new Date().getTime() < begin + 300);
//^^^^^ busy-wait error async
}

export async function dateObjects(): Promise<void> {
  const begin = new Date();
  let now: Date;
  do {
//^^ busy-wait warning async
    now = new Date();
  } while (now.getTime() - begin.getTime() < 300);
}

export async function broken(): Promise<void> {
  const begin = Date.now();
  while (true) {
//^^^^^ busy-wait error async
    const now = Date.now();
    if (now - begin > 250) break;
  }
}

export async function endless(): Promise<string> {
  const begin = Date.now();
  for (;;) {
//^^^ busy-wait error async
    if (Date.now() - begin >= 100) return "late";
  }
}

export async function inTheHead(): Promise<void> {
  for (const end = Date.now() + 20; Date.now() < end; );
//^^^ busy-wait warning async
}

export async function bigintClock(): Promise<void> {
  const start = process.hrtime.bigint();
  while (process.hrtime.bigint() - start < 5_000_000n) {}
//^^^^^ busy-wait warning async
}

export async function pairs(): Promise<void> {
  const start = process.hrtime();
  while (process.hrtime(start)[0] < 2) {}
//^^^^^ busy-wait error async
}

function sleep(milliseconds: number): void {
  const end = Date.now() + milliseconds;
  while (Date.now() < end) {}
}

export async function given(): Promise<void> {
  sleep(750);
//^^^^^ busy-wait error async via=sleep
}

export async function passedOn(milliseconds: number): Promise<void> {
  sleep(milliseconds);
//^^^^^ busy-wait warning async via=sleep
}

function sleepSeconds(seconds = 3): void {
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {}
}

export async function byDefault(): Promise<void> {
  sleepSeconds();
//^^^^^^^^^^^^ busy-wait error async via=sleepSeconds
}

export async function oneAfterAnother(items: readonly string[]): Promise<void> {
  for (const item of items) {
    sleep(20);
//  ^^^^^ busy-wait error async via=sleep
    console.log(item);
  }
}

class Throttle {
  private readonly pause: number;
  constructor(pause: number) {
    this.pause = pause;
  }
  wait(): void {
    const until = Date.now() + this.pause;
    while (Date.now() <= until) continue;
  }
}

export async function throttled(throttle: Throttle): Promise<void> {
  throttle.wait();
//^^^^^^^^^^^^^ busy-wait warning async via=Throttle.wait
}

export async function withDeadline(state: { done: boolean }): Promise<void> {
  const end = Date.now() + 1000;
  while (!state.done && Date.now() < end) {}
//^^^^^ busy-wait error async
}
