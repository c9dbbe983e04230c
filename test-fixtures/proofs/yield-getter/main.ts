// A getter gives its value at once.
class Table {
  get sum(): number {
    let sum = 0;
    for (let i = 0; i < 30_000_000; i++) sum += i % 7;
    return sum;
  }
}

async function show(): Promise<void> {
  console.log(new Table().sum);
}

process.once("beforeExit", () => void show());
