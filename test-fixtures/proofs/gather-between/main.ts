// What stands between comes after, with its comments, and with a call that waits for the first of them.
import { readFile } from "node:fs/promises";

async function loadList(path: string): Promise<string[]> {
  return (await readFile(path, "utf8")).trim().split("\n");
}

async function report(): Promise<string> {
  // The names of the others.
  const names = await loadList("names.txt"); // first of all
  const [first] = names;

  // Longest first.
  const sorted = names.toSorted((a, b) => b.length - a.length); // as people want it
  const detail = await readFile(`${first}.txt`, "utf8");

  // In the order in which they came.
  const marks = await loadList("marks.txt"); // one each

  return [...sorted, detail, ...marks].join(" ");
}

process.once("beforeExit", async () => console.log(await report()));
