// Few turns, or a pause between them, or an end that the text doesn't show.
import { setImmediate } from "node:timers/promises";

export async function few(): Promise<number> {
  let sum = 0;
  for (let i = 0; i < 1000; i++) sum += i;
  return sum;
}

export async function nestedFew(): Promise<number> {
  let sum = 0;
  for (let row = 0; row < 100; row++) for (let column = 0; column < 100; column++) sum += row * column;
  return sum;
}

export async function pausing(): Promise<number> {
  let sum = 0;
  for (let i = 0; i < 10_000_000; i++) {
    if (i % 10_000 === 0) await setImmediate();
    sum += i;
  }
  return sum;
}

export async function reading(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<number> {
  let bytes = 0;
  while (true) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.length;
  }
  return bytes;
}

export async function parsing(text: string): Promise<number> {
  let at = 0;
  while (true) {
    const next = text.indexOf(",", at);
    if (next === -1) break;
    at = next + 1;
  }
  return at;
}

export async function overInput(items: readonly number[]): Promise<number> {
  let sum = 0;
  for (const item of items) sum += item;
  return sum;
}

/** Doubling is over after thirty turns. */
export async function doubling(): Promise<number> {
  let turns = 0;
  for (let i = 1; i < 1_000_000_000; i *= 2) turns++;
  return turns;
}

/** Not on the loop: nobody calls it. */
export function unused(): number {
  let sum = 0;
  for (let i = 0; i < 100_000_000; i++) sum += i;
  return sum;
}

interface Branch {
  readonly children: readonly Branch[];
}

/** A generator that walks itself goes through a tree, of whatever size. */
function* branchesBelow(branch: Branch): Generator<Branch> {
  for (const child of branch.children) {
    yield child;
    for (const each of branchesBelow(child)) yield each;
  }
}

export async function countBelow(branch: Branch): Promise<number> {
  let count = 0;
  for (const each of branchesBelow(branch)) count += each.children.length;
  return count;
}

/** A list that is walked while it grows. */
export async function below(branch: Branch): Promise<number> {
  let all: readonly Branch[] = [branch];
  for (let i = 0; i < all.length; i++) all = all.concat(all[i]!.children);
  return all.length;
}
