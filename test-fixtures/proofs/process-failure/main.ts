// A program that fails: its exit is seen by the helper's caller.
import { EventEmitter } from "node:events";
import { execFileSync } from "node:child_process";

function run(script: string): string {
  return execFileSync(process.execPath, ["-e", script], { encoding: "utf8" }).trim();
}

function tryRun(script: string): string {
  try {
    return run(script);
  } catch {
    return "failed";
  }
}

const jobs = new EventEmitter();
jobs.on("run", async (script: string) => console.log(tryRun(script)));
jobs.emit("run", "console.log('fine')");
process.once("beforeExit", () => jobs.emit("run", "process.exit(3)"));
