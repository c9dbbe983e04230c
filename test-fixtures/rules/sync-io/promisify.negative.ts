// The callback API leaves the thread, by promisify too; only its synchronous sibling blocks.
import { exec, execFile } from "node:child_process";
import * as fs from "node:fs";
import { promisify } from "node:util";

const readFile = promisify(fs.readFile);
const run = promisify(exec);

export async function load(path: string): Promise<string> {
  const text = await readFile(path, "utf8");
  await run("git status");
  await promisify(execFile)("git", ["status"]);
  fs.readFile(path, () => {});
  return text;
}
