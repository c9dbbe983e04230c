// Reported: `reduce` with a function whose turns wait for one another only by what they hand on.
import { readFile, writeFile } from "node:fs/promises";

export async function pushed(paths: readonly string[]): Promise<string[]> {
  return await paths.reduce(
//                   ^^^^^^ await-in-loop warning gather
    async (previous, path) => {
      const texts = await previous;
      texts.push(await readFile(path, "utf8"));
      return texts;
    },
    Promise.resolve([] as string[]),
  );
}

export async function forEffect(paths: readonly string[]): Promise<void> {
  await paths.reduce(async (previous, path) => {
//            ^^^^^^ await-in-loop warning gather
    await previous;
    await writeFile(path, "");
  }, Promise.resolve());
}

export function chained(paths: readonly string[]): Promise<void> {
  return paths.reduce((chain, path) => chain.then(() => writeFile(path, "")), Promise.resolve());
//             ^^^^^^ await-in-loop warning gather
}

export function returned(paths: readonly string[]): Promise<void> {
  return paths.reduce(async (previous, path) => {
//             ^^^^^^ await-in-loop warning gather
    await previous;
    return writeFile(path, "");
  }, Promise.resolve());
}

export async function chainedList(paths: readonly string[]): Promise<string[]> {
  return await paths.reduce(
//                   ^^^^^^ await-in-loop warning gather
    (chain, path) => chain.then((texts) => readFile(path, "utf8").then((text) => [...texts, text])),
    Promise.resolve<string[]>([]),
  );
}

export async function spread(paths: readonly string[]): Promise<string[]> {
  return await paths.reduce(
//                   ^^^^^^ await-in-loop warning gather
    async (previous, path) => [...(await previous), await readFile(path, "utf8")],
    Promise.resolve<string[]>([]),
  );
}

export async function byPath(paths: readonly string[]): Promise<Record<string, string>> {
  return await paths.reduce(
//                   ^^^^^^ await-in-loop warning gather
    async (previous, path) => ({ ...(await previous), [path]: await readFile(path, "utf8") }),
    Promise.resolve<Record<string, string>>({}),
  );
}

export async function assigned(paths: readonly string[]): Promise<Record<string, string>> {
  return await paths.reduce(
//                   ^^^^^^ await-in-loop warning gather
    async (previous, path, index) => {
      const texts = await previous;
      texts[`${index} ${path}`] = await readFile(path, "utf8");
      return texts;
    },
    Promise.resolve({} as Record<string, string>),
  );
}

export async function sum(paths: readonly string[]): Promise<number> {
  return await paths.reduce(
//                   ^^^^^^ await-in-loop warning gather
    async (previous, path) => (await previous) + (await readFile(path, "utf8")).length,
    Promise.resolve(0),
  );
}
