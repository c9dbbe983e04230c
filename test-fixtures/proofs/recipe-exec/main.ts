// A shell's output, whose toString once became `await exec(…).toString()`.
import { EventEmitter } from "node:events";
import { execSync } from "node:child_process";

const run = (command: string): string => execSync(command).toString().trim();

const jobs = new EventEmitter();
jobs.on("run", async (word: string) => console.log(run(`echo ${word}`)));
jobs.emit("run", "hello");
