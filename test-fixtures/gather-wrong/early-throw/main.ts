// What does not pass throws, before anything is taken.
let stock = 3;

async function loadOrder(): Promise<{ readonly count: number }> {
  await Promise.resolve();
  return { count: -5 };
}

async function takeStock(): Promise<number> {
  await Promise.resolve();
  return (stock -= 1);
}

async function sell(): Promise<number> {
  const order = await loadOrder(); // together
  if (order.count < 0) throw new RangeError("count");
  const left = await takeStock(); // together
  return left;
}

process.once("beforeExit", async () => {
  console.log(await sell().catch(String), stock);
});
