// The same over a list of sizes: where a page begins is what the one before it has said.
async function getRows(from: number, count: number): Promise<string> {
  await Promise.resolve();
  return "abcdefgh".slice(from, from + count);
}

async function read(sizes: readonly number[]): Promise<string[]> {
  const parts: string[] = [];
  let cursor = 0;
  for (const size of sizes) { // together
    const part = await getRows(cursor, size);
    cursor += part.length;
    parts.push(part);
  }
  return parts;
}

process.once("beforeExit", async () => console.log(await read([1, 2, 3])));
