// Object.assign onto a new object in each turn.
async function show(): Promise<string> {
  let table: Record<number, string> = {};
  for (let turn = 0; turn < 2500; turn++) table = Object.assign({}, table, { [turn * 2]: `row ${turn}` });
  return `${Object.keys(table).length} ${table[400]}`;
}

process.once("beforeExit", async () => console.log(await show()));
