// The second program works on what the first has left in the folder.
import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

async function compile(): Promise<string> {
  const code = "setTimeout(() => require('fs').writeFileSync('out.txt', '7'), 20)";
  return (await run(process.execPath, ["-e", code])).stdout + "compiled";
}

async function execute(): Promise<string> {
  const code = "try { console.log(require('fs').readFileSync('out.txt', 'utf8')) } catch { console.log('?') }";
  return (await run(process.execPath, ["-e", code])).stdout.trim();
}

async function build(): Promise<string> {
  const state = await compile(); // together
  const result = await execute(); // together
  return `${state}: ${result}`;
}

process.once("beforeExit", async () => console.log(await build()));
