// A field of the object: whoever has the object would see it half done.
class Counter {
  total = 0;

  async run(): Promise<void> {
    for (let i = 0; i < 20_000_000; i++) this.total += i % 3;
  }
}

const counter = new Counter();
process.once("beforeExit", async () => {
  await counter.run();
  console.log(counter.total);
});
