// Object.assign onto a new object in each turn.
async function show(): Promise<string> {
  let table: Record<number, string> = {};
  for (let turn = 0; turn < 3_000_000; turn++)
    if (turn % 1000 === 0) table = Object.assign({}, table, { [turn * 2]: `row ${turn}` });
  return `${Object.keys(table).length} ${table[4000]}`;
}

process.once("beforeExit", async () => console.log(await show()));
