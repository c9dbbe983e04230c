// A child process writes the file that is read afterwards.
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

async function generate(): Promise<string> {
  const { stdout } = await run(process.execPath, [
    "-e",
    "require('fs').writeFileSync('made.txt', 'made'); console.log('done')",
  ]);
  return stdout.trim();
}

async function loadMade(): Promise<string> {
  return readFile("made.txt", "utf8").catch(() => "nothing there");
}

async function build(): Promise<string> {
  const state = await generate(); // together
  const made = await loadMade(); // together
  return `${state}: ${made}`;
}

process.once("beforeExit", async () => console.log(await build()));
