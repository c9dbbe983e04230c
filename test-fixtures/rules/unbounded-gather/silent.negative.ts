// Silent: something bounds how many are started together, or nothing outside of the program is.
import { readFile, writeFile } from "node:fs/promises";
import pLimit from "p-limit";
import pMap from "p-map";

const LANGUAGES = ["de", "en", "fr"] as const;

export async function translations(): Promise<string[]> {
  return await Promise.all(LANGUAGES.map((language) => readFile(`${language}.json`, "utf8")));
}

export async function limited(request: { body: { urls: string[] } }): Promise<Response[]> {
  const limit = pLimit(5);
  return await Promise.all(request.body.urls.map((url) => limit(() => fetch(url))));
}

export async function mapped(request: { body: { urls: string[] } }): Promise<Response[]> {
  return await pMap(request.body.urls, (url: string) => fetch(url), { concurrency: 5 });
}

export async function inBatches(request: { body: { urls: string[] } }): Promise<Response[]> {
  const found: Response[] = [];
  const { urls } = request.body;
  for (let start = 0; start < urls.length; start += 10)
    found.push(...(await Promise.all(urls.slice(start, start + 10).map((url) => fetch(url)))));
  return found;
}

export async function first(request: { body: { urls: string[] } }): Promise<Response[]> {
  return await Promise.all(request.body.urls.slice(0, 10).map((url) => fetch(url)));
}

interface Queue {
  add<T>(job: () => Promise<T>): Promise<T>;
}

export async function queued(queue: Queue, request: { body: { urls: string[] } }): Promise<Response[]> {
  return await Promise.all(request.body.urls.map((url) => queue.add(() => fetch(url))));
}

interface Plugin {
  readonly name: string;
  setup(): Promise<void>;
}

export async function prepared(plugins: Plugin[]): Promise<void> {
  await Promise.all(
    plugins.map(async (plugin) => {
      await writeFile(`${plugin.name}.txt`, "");
      await plugin.setup();
    }),
  );
}

export async function shifted(rows: number[]): Promise<number[]> {
  return await Promise.all(rows.map(async (row) => await Promise.resolve(row + 1)));
}

export async function written(...paths: string[]): Promise<void> {
  await Promise.all(paths.map((path) => writeFile(path, "")));
}

interface Rows {
  inBatches(visit: (rows: readonly string[]) => Promise<void>): Promise<void>;
}

export async function partByPart(rows: Rows): Promise<void> {
  await rows.inBatches(async (some) => {
    await Promise.all(some.map((row) => fetch(row)));
  });
}

// Said on purpose: nobody has to wait.
export async function meant(texts: string[]): Promise<void> {
  void Promise.all(texts.map((text) => Promise.resolve(text)));
  Promise.all(texts.map((text) => Promise.resolve(text))).catch(() => {
    texts.length = 0;
  });
}
