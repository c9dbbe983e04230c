import { openSync, readFileSync } from "node:fs";

/** `promises.open` gives a FileHandle, and who is given the number is not known. */
export async function descriptor(path: string): Promise<number> {
  return openSync(path, "r");
//       ^^^^^^^^ sync-io hint fix=none
}

/** The parameter's default can't be awaited. */
export async function render(path: string, template = readFileSync(path, "utf8")): Promise<string> {
//                                                    ^^^^^^^^^^^^ sync-io fix=none
  return template.trim();
}
