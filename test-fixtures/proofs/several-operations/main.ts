// Several operations in one helper, one inside of another's argument.
import { EventEmitter } from "node:events";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";

function work(path: string): string[] {
  mkdirSync("work", { recursive: true });
  copyFileSync(path, "work/copy.txt");
  writeFileSync("work/upper.txt", readFileSync("work/copy.txt", "utf8").toUpperCase());
  renameSync("work/upper.txt", "work/renamed.txt");
  const names = readdirSync("work").sort();
  const sizes = names.map((name) => `${name} ${statSync(`work/${name}`).size}`);
  rmSync("work", { recursive: true });
  return sizes;
}

const jobs = new EventEmitter();
jobs.on("work", async (path: string) => console.log(work(path)));
jobs.emit("work", process.argv[2] ?? "a.txt");
