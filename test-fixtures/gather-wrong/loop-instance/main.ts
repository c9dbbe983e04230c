// All turns use one instance, whose method moves its own position.
class Writer {
  #lines: string[] = [];

  async add(text: string): Promise<void> {
    const lines = this.#lines;
    await Promise.resolve();
    this.#lines = [...lines, text];
  }

  toString(): string {
    return this.#lines.join(" ");
  }
}

async function copy(texts: readonly string[]): Promise<string> {
  const target = new Writer();
  for (const text of texts) { // together
    await target.add(text);
  }
  return String(target);
}

process.once("beforeExit", async () => console.log(await copy(["a", "b", "c"])));
