// An await of what is there already goes on in the same turn: no timer and no request runs between.
import { setImmediate as pause } from "node:timers/promises";

export async function settled(): Promise<number> {
  let sum = 0;
  for (let i = 0; i < 5_000_000; i++) {
//^^^ cpu-loop
    if (i % 1000 === 0) await Promise.resolve();
    sum += i;
  }
  return sum;
}

async function square(value: number): Promise<number> {
  return value * value;
}

export async function ofAsyncFunction(): Promise<number> {
  let sum = 0;
  for (let i = 0; i < 2_000_000; i++) sum += await square(i);
//^^^ cpu-loop
  return sum;
}

async function polite(value: number): Promise<number> {
  if (value % 1000 === 0) await pause();
  return value * value;
}

/** Somebody further down lets the others run. */
export async function ofPoliteFunction(): Promise<number> {
  let sum = 0;
  for (let i = 0; i < 2_000_000; i++) sum += await polite(i);
  return sum;
}

/** Judged by what runs between the pauses. */
export async function pausesOutside(): Promise<number> {
  let sum = 0;
  for (let row = 0; row < 1000; row++) {
    for (let column = 0; column < 3_000_000; column++) sum += row ^ column;
//  ^^^ cpu-loop
    await pause();
  }
  return sum;
}
