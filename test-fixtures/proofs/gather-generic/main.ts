// Type parameters flow through the list.
import { readFile } from "node:fs/promises";

async function loadAs<T>(path: string, read: (text: string) => T): Promise<T> {
  return read(await readFile(path, "utf8"));
}

async function both<A, B>(a: (text: string) => A, b: (text: string) => B): Promise<{ one: A; two: B }> {
  const one = await loadAs<A>("one.txt", a);
  const two = await loadAs<B>("two.txt", b);
  return { one, two };
}

process.once("beforeExit", async () => {
  const { one, two } = await both((text) => text.length, (text) => text.trim());
  console.log(one.toFixed(1), two.toUpperCase());
});
