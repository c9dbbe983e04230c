// Each project's script runs in a process, two calls further down, and has the folder for itself meanwhile.
import { execFile } from "node:child_process";
import { closeSync, openSync, rmSync } from "node:fs";
import { promisify } from "node:util";

const run = promisify(execFile);

interface Project {
  readonly script: string;
}

async function runScript(script: string): Promise<void> {
  const lock = openSync("lock", "wx");
  try {
    await run(process.execPath, ["-e", script]);
  } finally {
    closeSync(lock);
    rmSync("lock");
  }
}

async function build(project: Project): Promise<void> {
  await runScript(project.script);
}

async function buildAll(projects: readonly Project[]): Promise<string> {
  for (const project of projects) { // together
    await build(project);
  }
  return "built";
}

process.once("beforeExit", async () => {
  console.log(await buildAll([{ script: "1 + 1" }, { script: "2 + 2" }]).catch((error: unknown) => String(error)));
});
