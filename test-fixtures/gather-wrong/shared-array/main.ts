// A list is sorted in place by the first, and the second takes what comes first in it.
async function loadSorted(rows: string[]): Promise<number> {
  await Promise.resolve();
  rows.sort();
  return rows.length;
}

async function loadFirst(rows: readonly string[]): Promise<string> {
  return `${rows[0]}`;
}

async function report(rows: string[]): Promise<string> {
  const count = await loadSorted(rows); // together
  const first = await loadFirst(rows); // together
  return `${count} ${first}`;
}

process.once("beforeExit", async () => console.log(await report(["c", "a", "b"])));
