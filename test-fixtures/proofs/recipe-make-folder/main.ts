// A folder is made where there is none, by a check and an act.
import { EventEmitter } from "node:events";
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";

function prepare(folder: string): string[] {
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
  return readdirSync(folder);
}

const jobs = new EventEmitter();
jobs.on("prepare", async () => {
  console.log(prepare("out/inner"), prepare("out"));
  rmSync("out", { recursive: true });
});
jobs.emit("prepare");
