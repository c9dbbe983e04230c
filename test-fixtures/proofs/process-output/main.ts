// A program's output, whose toString once became `await exec(…).toString()`: the promise is awaited first.
import { EventEmitter } from "node:events";
import { execFileSync } from "node:child_process";

function answer(): string {
  return execFileSync(process.execPath, ["-e", "setTimeout(() => console.log('done'), 600)"]).toString().trim();
}

const jobs = new EventEmitter();
jobs.on("ask", async () => console.log(answer()));
jobs.emit("ask");
