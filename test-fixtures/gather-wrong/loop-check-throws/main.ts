// What is wrong ends it: what comes after has not been touched.
const paid: string[] = [];

async function pay(name: string): Promise<void> {
  paid.push(name);
  await Promise.resolve();
}

async function payAll(bills: readonly { readonly name: string; readonly amount: number }[]): Promise<void> {
  for (const { name, amount } of bills) { // together
    if (amount < 0) throw new RangeError(name);
    await pay(name);
  }
}

process.once("beforeExit", async () => {
  const bills = [
    { name: "rent", amount: 5 },
    { name: "odd", amount: -1 },
    { name: "food", amount: 3 },
  ];
  console.log(await payAll(bills).catch(String), paid);
});
