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
    for (const { customer } of this.#orders) {
      const count = this.#orders.filter((order) => order.customer === customer).length;
      if (count > most) best = customer;
      most = Math.max(most, count);
    }
    return `${best} ${most}`;
  }
}

const shop = new Shop();
process.once("beforeExit", async () => console.log(await shop.most()));
