// A method: `this` stays what it was.
import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";

class Reader {
  readonly #folder: string;
  readonly found: string[] = [];

  constructor(folder: string) {
    this.#folder = folder;
  }

  pathOf(name: string): string {
    return `${this.#folder}/${name}`;
  }

  async readAll(names: readonly string[]): Promise<number> {
    const texts: string[] = [];
    for (const name of names) {
      const path = this.pathOf(name);
      texts.push(await readFile(path, "utf8"));
    }
    return texts.filter((text) => text.length > 0).length;
  }
}

const requests = new EventEmitter();
requests.on("asked", async (names: string[]) => {
  const reader = new Reader(".");
  console.log(await reader.readAll(names));
});
requests.emit("asked", ["package.json", "tsconfig.json"]);
