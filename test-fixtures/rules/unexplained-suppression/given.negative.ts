// Silent: the reasons are there. Whether they are good ones is for people to judge.
import { readFileSync } from "node:fs";

export async function one(path: string): Promise<string> {
  // unblock-ignore-next-line sync-io -- 40 bytes, in memory
  return readFileSync(path, "utf8");
}

export async function below(path: string): Promise<string> {
  /* unblock-ignore-next-line sync-io --
     40 bytes, in memory */
  return readFileSync(path, "utf8");
}
