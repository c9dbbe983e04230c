// Methods of one object that only look, private ones too.
import { readFile } from "node:fs/promises";

class Pages {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async load(name: string): Promise<string> {
    return (await readFile(`${this.#folder}/${name}.txt`, "utf8")).trim();
  }

  async #size(name: string): Promise<number> {
    return (await readFile(`${this.#folder}/${name}.txt`)).length;
  }

  async show(name: string): Promise<string> {
    const text = await this.load(name);
    const size = await this.#size(name);
    return `${text} ${size}`;
  }

  static async first(): Promise<string> {
    const pages = new Pages(".");
    return `${await pages.show("one")}, ${await pages.show("two")}`;
  }
}

process.once("beforeExit", async () => console.log(await Pages.first()));
