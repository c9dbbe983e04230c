import { openSync, statSync, readFileSync } from "node:fs";

/** `promises.open` gives a FileHandle: the users of the number would have to change with it. */
export async function descriptor(path: string): Promise<number> {
  return openSync(path, "r");
//       ^^^^^^^^ sync-io hint fix=none
}

/** `throwIfNoEntry` has no counterpart. */
export async function size(path: string): Promise<number | undefined> {
  return statSync(path, { throwIfNoEntry: false })?.size;
//       ^^^^^^^^ sync-io hint fix=none
}

/** The parameter's default can't be awaited. */
export async function render(path: string, template = readFileSync(path, "utf8")): Promise<string> {
//                                                    ^^^^^^^^^^^^ sync-io fix=none
  return template.trim();
}
