// A helper inside of a chain of then and catch, whose callbacks are waited for.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";

function parse(path: string): string[] {
  return readFileSync(path, "utf8").trim().split(",");
}

function chain(path: string): Promise<string> {
  return readFile("name.txt", "utf8")
    .then((name) => {
      const values = parse(path);
      return `${name.trim()}: ${values.length}`;
    })
    .catch((error: NodeJS.ErrnoException) => `failed: ${error.code}`);
}

const jobs = new EventEmitter();
jobs.on("chain", async (path: string) => console.log(await chain(path)));
jobs.emit("chain", process.argv[2] ?? "a.txt");
