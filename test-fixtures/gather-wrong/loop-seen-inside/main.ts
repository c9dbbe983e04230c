// Each looks whether another one has done the same, and does it, in a function that a transaction runs.
const saves: string[] = [];

async function save(name: string): Promise<void> {
  saves.push(name);
  await Promise.resolve();
}

async function transaction(work: () => Promise<void>): Promise<void> {
  await Promise.resolve();
  await work();
}

async function closeAll(orders: readonly { id: string; shop: string }[]): Promise<void> {
  const closed: Record<string, boolean> = {};
  for (const order of orders) { // together
    await transaction(async () => {
      await save(order.id);
      if (closed[order.shop]) return;
      await save(order.shop);
      closed[order.shop] = true;
    });
  }
}

process.once("beforeExit", async () => {
  await closeAll([
    { id: "1", shop: "north" },
    { id: "2", shop: "north" },
    { id: "3", shop: "south" },
  ]);
  console.log(saves.sort().join(" "));
});
