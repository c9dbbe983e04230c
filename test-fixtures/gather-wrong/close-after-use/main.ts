// What cleans up comes after what uses it.
const store = { closed: false, rows: ["a", "b"] };

async function loadRows(): Promise<string> {
  await Promise.resolve();
  if (store.closed) throw new Error("the store is closed");
  return store.rows.join(" ");
}

async function closeStore(): Promise<string> {
  store.closed = true;
  return "closed";
}

async function dump(): Promise<string> {
  const rows = await loadRows(); // together
  const state = await closeStore(); // together
  return `${rows}, ${state}`;
}

process.once("beforeExit", async () => console.log(await dump().catch(String)));
