// The one class that implements the interface hands on to another that is given to it: an object that no class made.
import { setTimeout as later } from "node:timers/promises";

interface Host {
  put(entry: string): Promise<void>;
}

class Helper implements Host {
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  async put(entry: string): Promise<void> {
    await this.#host.put(entry.trim());
  }
}

async function putAll(entries: readonly string[], host: Host): Promise<void> {
  const helper = new Helper(host);
  for (const entry of entries) { // together
    await helper.put(entry);
  }
}

process.once("beforeExit", async () => {
  const shelf = new Set<string>();
  await putAll(["first ", "second "], {
    put: async (entry) => {
      await later(entry.length > 5 ? 1 : 10);
      shelf.add(entry);
    },
  });
  console.log([...shelf].join());
});
