// A body costs what it calls.
import { createHash } from "node:crypto";

export async function hashes(): Promise<string[]> {
  const found: string[] = [];
  for (let i = 0; i < 20_000; i++) found.push(createHash("sha256").update(String(i)).digest("hex"));
//^^^ cpu-loop
  return found;
}

export async function clones(): Promise<number> {
  const record = { id: 1, name: "one", tags: "a,b", size: 4 };
  let count = 0;
  for (let i = 0; i < 20_000; i++) count += Object.keys(JSON.parse(JSON.stringify(record))).length;
//^^^ cpu-loop
  return count;
}

export async function patterns(): Promise<number> {
  let count = 0;
  for (let i = 0; i < 50_000; i++) if (new RegExp(`^${i % 10}`).test("1234")) count++;
//^^^ cpu-loop
  return count;
}

export async function formatters(): Promise<string[]> {
  const found: string[] = [];
  for (let i = 0; i < 5_000; i++) found.push(new Intl.NumberFormat("en").format(i));
//^^^ cpu-loop
  return found;
}
