// A generic class: one instance is filled through one method and asked through another.
class Store<Key, Value> {
  readonly #entries = new Map<Key, Value>();

  async save(key: Key, value: Value): Promise<Value> {
    await Promise.resolve();
    this.#entries.set(key, value);
    return value;
  }

  async get(key: Key): Promise<Value | undefined> {
    return this.#entries.get(key);
  }
}

async function use<Value>(store: Store<string, Value>, value: Value): Promise<string> {
  const saved = await store.save("a", value); // together
  const found = await store.get("a"); // together
  return `${String(saved)} ${String(found)}`;
}

process.once("beforeExit", async () => console.log(await use(new Store<string, number>(), 7)));
