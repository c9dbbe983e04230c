// The loop changes what the index would go by.
interface Item {
  id: string;
}

async function show(): Promise<string> {
  const items: Item[] = Array.from({ length: 3000 }, (_, index) => ({ id: `i${index}` }));
  for (let turn = 0; turn < 9000; turn++) {
    const wanted = `i${turn % 5000}`;
    const item = items.find((each) => each.id === wanted);
    if (item) item.id = `i${turn + 1}`;
  }
  return items.map(({ id }) => id).slice(0, 5).join(" ");
}

process.once("beforeExit", async () => console.log(await show()));
