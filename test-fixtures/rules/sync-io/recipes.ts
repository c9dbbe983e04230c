import { closeSync, existsSync, fstatSync, openSync, statSync } from "node:fs";

/** A rejection stands for the answer `false`. */
export async function isThere(path: string): Promise<boolean> {
  return existsSync(path);
//       ^^^^^^^^^^ sync-io hint async fix=safe
}

/** The error is caught that the option holds back. */
export async function size(path: string): Promise<number | undefined> {
  return statSync(path, { throwIfNoEntry: false })?.size;
//       ^^^^^^^^ sync-io hint async fix=safe
}

/** All that takes the descriptor changes with the call that gives it. */
export async function bytes(path: string): Promise<number> {
  const file = openSync(path, "r");
//             ^^^^^^^^ sync-io hint async fix=safe
  const { size } = fstatSync(file);
//                 ^^^^^^^^^ sync-io hint async fix=safe
  closeSync(file);
//^^^^^^^^^ sync-io hint async fix=safe
  return size;
}
