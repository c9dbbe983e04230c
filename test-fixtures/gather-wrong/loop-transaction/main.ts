// Rows of one transaction, which has one place to go on from.
interface Row {
  readonly id: number;
}

class Transaction {
  #position = 0;

  async insert(row: Row): Promise<number> {
    const position = this.#position;
    await Promise.resolve();
    this.#position = position + 1;
    return row.id * 10 + this.#position;
  }
}

async function store(transaction: Transaction, rows: readonly Row[]): Promise<number[]> {
  const keys: number[] = [];
  for (const row of rows) { // together
    keys.push(await transaction.insert(row));
  }
  return keys;
}

process.once("beforeExit", async () => console.log(await store(new Transaction(), [{ id: 1 }, { id: 2 }])));
