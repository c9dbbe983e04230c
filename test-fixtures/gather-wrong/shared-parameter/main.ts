// One object is handed to both: the first adds to it, the second counts what is in it.
interface Basket {
  readonly items: string[];
}

async function collectItems(basket: Basket): Promise<string> {
  await Promise.resolve();
  basket.items.push("tea", "cake");
  return "collected";
}

async function countItems(basket: Basket): Promise<number> {
  return basket.items.length;
}

async function order(basket: Basket): Promise<string> {
  const state = await collectItems(basket); // together
  const count = await countItems(basket); // together
  return `${state} ${count}`;
}

process.once("beforeExit", async () => console.log(await order({ items: [] })));
