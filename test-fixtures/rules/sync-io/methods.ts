import { readFileSync, writeFileSync } from "node:fs";

class Store {
  static folder(): string {
    return readFileSync("folder.txt", "utf8");
  }

  readonly load = (name: string): string => readFileSync(name, "utf8");

  constructor(private readonly path: string) {
    this.#check();
  }

  get text(): string {
    return readFileSync(this.path, "utf8");
  }

  set text(value: string) {
    writeFileSync(this.path, value);
  }

  read(): string {
    return this.text;
  }

  #check(): void {
    readFileSync(this.path);
  }
}

class CachedStore extends Store {
  override read(): string {
    return super.read();
  }
}

export async function useEverything(path: string): Promise<void> {
  Store.folder();
//^^^^^^^^^^^^ sync-io via=Store.folder
  const store = new Store(path);
//              ^^^^^^^^^ sync-io via=Store.constructor>Store.#check
  store.load(path);
//^^^^^^^^^^ sync-io via=Store.load
  store.read();
//^^^^^^^^^^ sync-io via=Store.read>Store.text
  const text = store.text;
//             ^^^^^^^^^^ sync-io via=Store.text
  store.text = text;
//^^^^^^^^^^ sync-io via=Store.text api=node:fs.writeFileSync
  const cached = new CachedStore(path);
//               ^^^^^^^^^^^^^^^ sync-io
  cached.read();
//^^^^^^^^^^^ sync-io via=CachedStore.read>Store.read>Store.text
}

/** An async method is an entry of its own. */
export class Service {
  private readonly store = Service.open();

  static open(): Store {
    return new Store("data.json");
  }

  async answer(): Promise<string> {
    return this.store.read();
//         ^^^^^^^^^^^^^^^ sync-io function=Service.answer
  }
}
