// What one turn finds out keeps the later ones from doing anything.
const written: number[] = [];

async function write(row: number): Promise<boolean> {
  written.push(row);
  await Promise.resolve();
  return row < 2;
}

async function copy(rows: readonly number[]): Promise<number> {
  let failed = false;
  for (const row of rows) { // together
    if (failed) continue;
    failed = !(await write(row));
  }
  return written.length;
}

process.once("beforeExit", async () => console.log(await copy([1, 2, 3, 4]), written));
