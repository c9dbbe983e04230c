import { readFileSync } from "node:fs";

/** Others build sites with it, too, while they serve. */
export async function buildSite(): Promise<string> {
  return readFileSync("template.html", "utf8");
//       ^^^^^^^^^^^^ sync-io entry="async function"
}
