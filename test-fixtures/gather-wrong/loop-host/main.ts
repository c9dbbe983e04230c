// All that is declared to be a host hands on to another that is given to it: in the end to an object that no class made.
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
    await this.#host.put(entry);
  }
}

function trimmed(helper: Helper): Host {
  const host: Host = { put: (entry) => helper.put(entry.trim()) };
  return host;
}

async function putAll(entries: readonly string[], host: Host): Promise<void> {
  const helper = new Helper(trimmed(new Helper(host)));
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
