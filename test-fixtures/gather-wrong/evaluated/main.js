// Code that is evaluated may change whatever it likes.
globalThis.price = 10;

async function loadTotal(count) {
  return count * globalThis.price;
}

async function sell() {
  const price = await eval("Promise.resolve().then(() => (globalThis.price = 12))"); // together
  const total = await loadTotal(2); // together
  return `${price} ${total}`;
}

process.once("beforeExit", async () => console.log(await sell()));
