// A member: whoever holds the list of before goes by it that it stays as it is.
class Store {
  items: readonly number[] = [];

  async fill(): Promise<void> {
    for (let turn = 0; turn < 3_000_000; turn++)
      if (turn % 1000 === 0) this.items = [...this.items, turn];
  }
}

const store = new Store();
const before = store.items;
process.once("beforeExit", async () => {
  await store.fill();
  console.log(before.length, store.items.length);
});
