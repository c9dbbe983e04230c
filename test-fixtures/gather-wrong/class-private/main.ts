// A private field: each question moves the cursor that the next one begins at.
class Feed {
  #cursor = 0;

  async getPage(): Promise<string> {
    const from = this.#cursor;
    await Promise.resolve();
    this.#cursor = from + 10;
    return `${from} to ${this.#cursor}`;
  }
}

async function read(feed: Feed): Promise<string> {
  const first = await feed.getPage(); // together
  const second = await feed.getPage(); // together
  return `${first}, ${second}`;
}

process.once("beforeExit", async () => console.log(await read(new Feed())));
