// State of a file that both reach by way of two others.
import { getCatalog, getPrice } from "./index.js";

async function start(): Promise<void> {
  const catalog = await getCatalog(); // together
  const price = await getPrice("tea"); // together
  console.log(catalog, price);
}

process.once("beforeExit", async () => start());
