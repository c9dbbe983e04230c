// What is asked before the comparison does something for each item: it has to be asked for all of them.
async function show(): Promise<string> {
  const rows = Array.from({ length: 300 }, (_, index) => ({ id: `r${index}`, size: index }));
  let asked = 0;
  const isLarge = (row: { readonly size: number }): boolean => ++asked > 0 && row.size > 10;
  let sum = 0;
  for (let turn = 0; turn < 1_000_000; turn++) {
    if (turn % 1000 !== 0) continue;
    const wanted = `r${turn % 400}`;
    const found = rows.find((row) => isLarge(row) && row.id === wanted);
    const next = rows.find((row) => row.size >= 0 && row.id === found?.id && row.size < 200);
    const again = rows.find((row) => row.size >= 0 && row.id === wanted && row.size < 200);
    sum += (found?.size ?? 0) + (next?.size ?? 0) + (again?.size ?? 0);
  }
  return `${asked} ${sum}`;
}

process.once("beforeExit", async () => console.log(await show()));
