// Of what an interface does only its names tell.
interface Table {
  find(id: number): Promise<string>;
  list(): Promise<string[]>;
}

async function run(table: Table): Promise<string> {
  const one = await table.find(1);
  const all = await table.list();
  return one + all.join(", ");
}

const row = (id: number) => `row ${id}`;
const made = { find: (id: number) => Promise.resolve(row(id)), list: () => Promise.resolve([row(1), row(2)]) };
process.once("beforeExit", async () => console.log(await run(JSON.parse("{}").table ?? made)));
