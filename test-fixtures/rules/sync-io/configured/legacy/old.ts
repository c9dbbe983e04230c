import { readFileSync } from "node:fs";
import { execSync } from "node:child_process";
import { work } from "acme-legacy";

export async function old(): Promise<void> {
  readFileSync("cheap");
  work();
//^^^^ sync-io info worker
  execSync("ls");
//^^^^^^^^ sync-io info async
}
