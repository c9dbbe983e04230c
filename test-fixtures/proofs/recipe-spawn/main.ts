// A program is started, and its exit and its output are looked at.
import { EventEmitter } from "node:events";
import { spawnSync } from "node:child_process";

function check(script: string): string {
  const { status, stdout } = spawnSync(process.execPath, ["-e", script], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : `failed with ${status}`;
}

const jobs = new EventEmitter();
jobs.on("check", async (script: string) => console.log(check(script)));
jobs.emit("check", "console.log('fine')");
process.once("beforeExit", () => jobs.emit("check", "process.exit(3)"));
