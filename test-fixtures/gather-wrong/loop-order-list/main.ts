// Modules are built in the order of what they need: each looks at what the ones before it have left.
import { setImmediate as turn } from "node:timers/promises";

class Builder {
  readonly #needs: ReadonlyMap<string, readonly string[]>;
  readonly #built = new Map<string, string>();

  constructor(needs: ReadonlyMap<string, readonly string[]>) {
    this.#needs = needs;
  }

  async buildAll(buildOrder: readonly string[]): Promise<string> {
    for (const name of buildOrder) { // together
      await this.#build(name);
    }
    return [...this.#built.values()].join(" ");
  }

  async #build(name: string): Promise<void> {
    const needed = (this.#needs.get(name) ?? []).map((each) => this.#built.get(each) ?? "nothing");
    await turn();
    this.#built.set(name, `${name}(${needed.join()})`);
  }
}

process.once("beforeExit", async () => {
  const builder = new Builder(new Map([["app", ["page", "base"]], ["page", ["base"]]]));
  console.log(await builder.buildAll(["base", "page", "app"]));
});
