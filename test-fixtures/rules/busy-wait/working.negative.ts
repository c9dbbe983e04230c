/** Loops that work, count, walk or pause by a timer: they do not wait for nothing. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** Cuts work in pieces of a few milliseconds. */
export async function inSlices(tasks: (() => void)[]): Promise<void> {
  const end = Date.now() + 5;
  while (Date.now() < end && tasks.length > 0) tasks.shift()!();
}

export async function measure(run: () => void): Promise<number> {
  let turns = 0;
  const end = performance.now() + 5;
  while (performance.now() < end) {
    run();
    turns++;
  }
  return turns;
}

/** Each turn asks about another folder. */
export function root(from: string): string {
  let folder = from;
  while (!existsSync(join(folder, "package.json")) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}

export async function counted(limit: number): Promise<number> {
  let sum = 0;
  for (let index = 0; index < limit; index++) sum += index;
  return sum;
}

export async function stopsByItself(first: { next?: unknown }): Promise<number> {
  let length = 0;
  let node: { next?: unknown } | undefined = first;
  while (node) {
    length++;
    node = node.next as { next?: unknown } | undefined;
  }
  return length;
}

export async function pausing(state: { done: boolean }): Promise<void> {
  while (!state.done) await pause(50);
}

export async function pausingByPromise(state: { done: boolean }): Promise<void> {
  while (!state.done) await new Promise((resolve) => setTimeout(resolve, 50));
}

export async function pausingByImmediate(state: { done: boolean }): Promise<void> {
  while (!state.done) await new Promise((resolve) => setImmediate(resolve));
}

/** Somebody's getter may look at something that changes. */
export async function asked(clock: { readonly isOver: boolean }): Promise<void> {
  while (!clock.isOver) {}
}

/** A few turns for what is queued already. */
export async function flush(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await null;
}

/** Leaves at once. */
export async function once(): Promise<number> {
  while (true) {
    return 1;
  }
}

export async function parse(text: string): Promise<number> {
  let at = 0;
  while (text[at] === " ") at++;
  return at;
}

/** Once: what is queued already comes first. */
export async function inOrder(): Promise<void> {
  await new Promise<void>((resolve) => queueMicrotask(resolve));
}

export async function withTimers(items: string[]): Promise<void> {
  while (items.length > 0) {
    await new Promise<void>((resolve) => queueMicrotask(resolve));
    await pause(1);
    items.pop();
  }
}
