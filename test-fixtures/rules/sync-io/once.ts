import { readFileSync } from "node:fs";

/** Two boundaries to one operation are two findings; one boundary to two operations is one. */
export async function both(): Promise<string> {
  return read("a") + read("b") + readTwice("c");
//       ^^^^ sync-io via=read
//                   ^^^^ sync-io via=read
//                               ^^^^^^^^^ sync-io via=readTwice
}

function read(path: string): string {
  return readFileSync(path, "utf8");
}

function readTwice(path: string): string {
  return readFileSync(path, "utf8") + readFileSync(`${path}.more`, "utf8");
}

/** An async function on the way is an entry of its own: reported there, not at its callers. */
export async function outer(): Promise<string> {
  return inner();
}

async function inner(): Promise<string> {
  return readFileSync("inner.txt", "utf8");
//       ^^^^^^^^^^^^ sync-io function=inner
}
