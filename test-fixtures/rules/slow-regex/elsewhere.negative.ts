/** Silent: start-up code, methods of others with the same names, and expressions that can't backtrack. */
import { readFileSync } from "node:fs";

const NAME = /^(\w+\s?)+$/;
const VERSIONS = readFileSync("versions.txt", "utf8").split(/\s*\n\s*/);

for (const version of VERSIONS) if (NAME.test(version)) console.log(version);

interface Store {
  match(name: string): boolean;
  replace(from: RegExp, to: string): Store;
}

export async function other(store: Store, text: string): Promise<boolean> {
  if (/^v\d{1,3}\.\d{1,3}$/.test(text)) return true;
  return store.match("^(a+)+$") && /(?:a|b)c/.test(text);
}
