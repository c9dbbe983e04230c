// What the second is given is a function that reads what the first has set.
async function loadRate(): Promise<number> {
  await Promise.resolve();
  return 4;
}

async function loadPrices(convert: (price: number) => number): Promise<number[]> {
  const prices = [1, 2];
  return prices.map(convert);
}

async function shop(): Promise<string> {
  let rate = 1;
  const convert = (price: number): number => price * rate;
  let prices: number[];
  rate = await loadRate(); // together
  prices = await loadPrices(convert); // together
  return prices.join(" ");
}

process.once("beforeExit", async () => console.log(await shop()));
