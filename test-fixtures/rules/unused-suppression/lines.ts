// Each suppression speaks of the next line of code; the fix takes away what suppresses nothing, and only that.
import { readFileSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";

export async function gone(path: string): Promise<string> {
  // unblock-ignore-next-line sync-io -- the file is tiny
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression warning
  return await readFile(path, "utf8");
}

export async function otherLine(path: string): Promise<string> {
  // unblock-ignore-next-line sync-io -- the call is on the line after the next
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression warning
  const text =
    readFileSync(path, "utf8");
//  ^^^^^^^^^^^^ sync-io warning async
  return text;
}

export async function part(path: string): Promise<string> {
  // unblock-ignore-next-line sync-io, cpu-loop -- the file is tiny
//                                     ^^^^^^^^ unused-suppression warning
  return readFileSync(path, "utf8");
}

export async function twoKinds(path: string): Promise<string> {
  /* unblock-ignore-next-line module-load cpu-loop sync-io -- the file is tiny */
//                            ^^^^^^^^^^^ unused-suppression warning
  return readFileSync(path, "utf8");
}

export async function nearly(path: string): Promise<string> {
  // unblock-ignore-next-line sync-oi -- the file is tiny
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression warning
  return readFileSync(path, "utf8");
//       ^^^^^^^^^^^^ sync-io warning async
}

export async function noRule(path: string): Promise<string> {
  // unblock-ignore-next-line no-floating-promises -- a rule of somebody else
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression warning
  return readFileSync(path, "utf8");
//       ^^^^^^^^^^^^ sync-io warning async
}

export async function prose(path: string): Promise<string> {
  // unblock-ignore-next-line sync-io because the file is tiny
//                                    ^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression warning
  return readFileSync(path, "utf8");
}

export async function twice(path: string): Promise<string> {
  // unblock-ignore-next-line sync-io -- the one that is too much
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression warning
  // unblock-ignore-next-line sync-io -- the file is tiny
  return readFileSync(path, "utf8");
}

export async function everything(path: string): Promise<number> {
  // unblock-ignore-next-line -- whatever it is
  const { size } = statSync(path);
  // unblock-ignore-next-line -- whatever it was
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression warning
  return size;
}

export async function itself(path: string): Promise<string> {
  // unblock-ignore-next-line unused-suppression -- comments have no say in this
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression warning
  // unblock-ignore-next-line sync-io -- nothing is left below
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression warning
  return path; /* unblock-ignore-next-line sync-io -- behind code */
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression warning
}

export async function words(path: string): Promise<string> {
  // unblock-disable-line sync-io -- a word of other tools
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression warning
  // unblock-ignore-file sync-io -- below code
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression warning
  return readFileSync(path, "utf8");
//       ^^^^^^^^^^^^ sync-io warning async
}
// unblock-ignore-next-line sync-io -- the file ends here
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression warning
