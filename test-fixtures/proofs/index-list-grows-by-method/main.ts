// A method that the loop calls adds to the list.
class Names {
  #known: string[] = [];

  #add(name: string): void {
    this.#known.push(name);
  }

  async count(): Promise<number> {
    for (let turn = 0; turn < 1_000_000; turn++) {
      if (turn % 50 !== 0) continue;
      const name = `name ${(turn * 31) % 4001}`;
      if (this.#known.indexOf(name) < 0) this.#add(name);
    }
    return this.#known.length;
  }
}

process.once("beforeExit", async () => console.log(await new Names().count()));
