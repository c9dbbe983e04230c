// Each project's script runs in a process: the second needs the file that the first one writes.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";

const run = promisify(execFile);

interface Project {
  readonly script: string;
}

async function runScript(script: string): Promise<void> {
  await run(process.execPath, ["-e", script]);
}

async function build(project: Project): Promise<void> {
  await runScript(project.script);
}

async function buildAll(projects: readonly Project[]): Promise<void> {
  for (const project of projects) { // together
    await build(project);
  }
}

const LIBRARY = "setTimeout(() => require('fs').writeFileSync('library.txt', ''), 1000)";
const PROGRAM = "if (require('fs').existsSync('library.txt')) require('fs').writeFileSync('program.txt', '')";

process.once("beforeExit", async () => {
  await buildAll([{ script: LIBRARY }, { script: PROGRAM }]);
  console.log(existsSync("library.txt"), existsSync("program.txt"));
});
