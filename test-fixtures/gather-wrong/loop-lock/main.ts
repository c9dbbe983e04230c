// A lock that is taken for each item, and must not be taken twice.
class Lock {
  #taken = false;

  async take(): Promise<void> {
    if (this.#taken) throw new Error("deadlock");
    this.#taken = true;
    await Promise.resolve();
  }

  async give(): Promise<void> {
    this.#taken = false;
  }
}

async function work(lock: Lock, names: readonly string[]): Promise<string> {
  for (const name of names) { // together
    await lock.take();
    console.log(name);
    await lock.give();
  }
  return "done";
}

process.once("beforeExit", async () => {
  console.log(await work(new Lock(), ["a", "b"]).catch(String));
});
