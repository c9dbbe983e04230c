import { execSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

/** The simplest case: the operation stands in the body of an async function. */
export async function loadSettings(path: string): Promise<unknown> {
  const text = readFileSync(path, "utf8");
//             ^^^^^^^^^^^^ sync-io async context=loop entry="async function" function=loadSettings api=node:fs.readFileSync certainty=exact
  return JSON.parse(text);
}

export const saveSettings = async (path: string, settings: object): Promise<void> => {
  writeFileSync(path, JSON.stringify(settings));
//^^^^^^^^^^^^^ sync-io async
};

/** A look at the disk is short: a hint in a plain async function. */
export async function hasSettings(path: string): Promise<boolean> {
  return existsSync(path);
//       ^^^^^^^^^^ sync-io hint
}

/** A process is run to its end: as long as it takes. */
export async function currentBranch(): Promise<string> {
  return execSync("git rev-parse --abbrev-ref HEAD").toString().trim();
//       ^^^^^^^^ sync-io warning api=node:child_process.execSync
}
