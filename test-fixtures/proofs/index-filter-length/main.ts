// What is only counted is not copied out of the index.
interface Order {
  readonly customer: string;
  readonly amount: bigint;
}

class Shop {
  readonly #orders: readonly Order[] = Array.from({ length: 6000 }, (_, index) => ({
    customer: `c${index % 4001}`,
    amount: BigInt(index),
  }));

  async most(): Promise<string> {
    let most = 0;
    let best = "";
    for (let turn = 0; turn < 3_000_000; turn++) {
      if (turn % 1000 !== 0) continue;
      const customer = `c${turn / 1000}`;
      const count = this.#orders.filter((order) => order.customer === customer).length;
      if (count > most) best = customer;
      most = Math.max(most, count);
    }
    return `${best} ${most}`;
  }
}

const shop = new Shop();
process.once("beforeExit", async () => console.log(await shop.most()));
