// Reported: as many started together as a list is long, which nothing bounds.
import { execFile } from "node:child_process";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import pMap from "p-map";

const run = promisify(execFile);

// The addresses stand in a file: nobody knows how many.
export async function downloadAll(): Promise<Response[]> {
  const urls: string[] = JSON.parse(await readFile("urls.json", "utf8"));
  return await Promise.all(urls.map(async (url) => await fetch(url)));
//             ^^^^^^^^^^^ unbounded-gather warning gather
}

// Files of a folder, each of which stays open while it is read.
export async function readAll(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  const pages = names.filter((name) => name.endsWith(".md"));
  return Promise.all(pages.map((name) => readFile(join(folder, name), "utf8")));
//       ^^^^^^^^^^^ unbounded-gather warning gather
}

// A function that starts it, and is handed over by name.
async function download(url: string): Promise<string> {
  const response = await fetch(url);
  return await response.text();
}

export async function allByName(request: { body: { urls: string[] } }): Promise<unknown> {
  return await Promise.allSettled(request.body.urls.map(download));
//             ^^^^^^^^^^^^^^^^^^ unbounded-gather warning gather
}

// Promises that a loop collects.
export async function collected(request: { body: { urls: string[] } }): Promise<Response[]> {
  const started: Promise<Response>[] = [];
  for (const url of request.body.urls) started.push(fetch(url));
  return await Promise.all(started);
//             ^^^^^^^^^^^ unbounded-gather warning gather
}

// Nothing says how long the list is: a hint.
export async function saveAll(texts: string[]): Promise<void> {
  await Promise.all(texts.map((text, index) => writeFile(`${index}.txt`, text)));
//      ^^^^^^^^^^^ unbounded-gather hint gather
}

// A process for each is much, whatever the list.
export async function convertAll(pictures: string[]): Promise<void> {
  await Promise.all(pictures.map((picture) => run("convert", [picture, `${picture}.png`])));
//      ^^^^^^^^^^^ unbounded-gather warning gather
}

// Questions leave nothing open: a hint.
export async function sizes(folder: string): Promise<number[]> {
  const names = await readdir(folder);
  const found = await Promise.all(names.map((name) => stat(join(folder, name))));
//                    ^^^^^^^^^^^ unbounded-gather hint gather
  return found.map(({ size }) => size);
}

// Without `concurrency` all run at once.
export async function mapped(request: { body: { urls: string[] } }): Promise<Response[]> {
  return await pMap(request.body.urls, (url: string) => fetch(url));
//             ^^^^ unbounded-gather warning gather
}
