// A helper under an async function whose promises somebody gathers: results and rejections stay.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function load(path: string): string {
  return readFileSync(path, "utf8").trim();
}

async function loadSoon(path: string): Promise<string> {
  await new Promise((resolve) => setTimeout(resolve, 5));
  return load(path);
}

const jobs = new EventEmitter();
jobs.on("load", async () => {
  console.log(await loadSoon("a.txt"));
  const [first, second] = await Promise.allSettled([loadSoon("a.txt"), loadSoon("missing.txt")]);
  console.log(first?.status, second?.status);
});
jobs.emit("load");
