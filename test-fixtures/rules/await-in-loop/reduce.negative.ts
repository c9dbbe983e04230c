// Silent: `reduce` whose turns use what the turns before them gave, keep an order, or run side by side already.
import { appendFile, readFile } from "node:fs/promises";

declare const connection: { query(sql: string): Promise<string> };
declare function apply(state: string, step: string): Promise<string>;

export async function state(steps: readonly string[]): Promise<string> {
  return await steps.reduce(async (previous, step) => {
    const before = await previous;
    return await apply(before, step);
  }, Promise.resolve(""));
}

export async function fed(steps: readonly string[]): Promise<string> {
  return await steps.reduce(async (previous, step) => apply(await previous, step), Promise.resolve(""));
}

export async function once(paths: readonly string[]): Promise<Map<string, string>> {
  return await paths.reduce(async (previous, path) => {
    const texts = await previous;
    if (!texts.has(path)) texts.set(path, await readFile(path, "utf8"));
    return texts;
  }, Promise.resolve(new Map<string, string>()));
}

// The work begins before the turn waits for the others.
export async function started(paths: readonly string[]): Promise<string[]> {
  return await paths.reduce(
    async (previous, path) => {
      const text = await readFile(path, "utf8");
      return [...(await previous), text];
    },
    Promise.resolve<string[]>([]),
  );
}

export async function startedAhead(paths: readonly string[]): Promise<string[]> {
  return await paths.reduce(
    async (previous, path) => {
      const reading = readFile(path, "utf8");
      const texts = await previous;
      return [...texts, await reading];
    },
    Promise.resolve<string[]>([]),
  );
}

export async function fromTheEnd(paths: readonly string[]): Promise<void> {
  await paths.reduceRight(async (previous, path) => {
    await previous;
    await readFile(path, "utf8");
  }, Promise.resolve());
}

export async function oneFile(lines: readonly string[]): Promise<void> {
  await lines.reduce(async (previous, line) => {
    await previous;
    await appendFile("all.log", line);
  }, Promise.resolve());
}

export function oneConnection(statements: readonly string[]): Promise<string> {
  return statements.reduce((chain, each) => chain.then(() => connection.query(each)), Promise.resolve(""));
}

// A stage is given what the one before it made.
export function stages(all: readonly ((text: string) => Promise<string>)[], text: string): Promise<string> {
  return all.reduce((chain, stage) => chain.then((made) => stage(made)), Promise.resolve(text));
}

// Each migration counts on the ones before it.
export async function migrations(all: readonly { up(): Promise<void> }[]): Promise<void> {
  // One after another: each builds on the one before.
  await all.reduce(async (previous, each) => {
    await previous;
    await each.up();
  }, Promise.resolve());
}

export async function sometimes(paths: readonly string[]): Promise<void> {
  await paths.reduce(async (previous, path) => {
    if (path.endsWith(".json")) await previous;
    await readFile(path, "utf8");
  }, Promise.resolve());
}

export function plain(words: readonly string[]): string {
  return words.reduce((all, word) => `${all} ${word}`, "");
}
