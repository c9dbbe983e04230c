// What a package's function is given, and the turns' calls don't look at; and lists in an order, of which each turn only reads.
import { set } from "some-package";

type Data = Record<string, unknown>;
type Load = (name: string) => Promise<unknown>;

export async function loadInto(data: Data, names: readonly string[], load: { read: Load }): Promise<void> {
  for (const name of names) {
//^^^ await-in-loop warning gather
    const value = await load.read(name);
    set(data, name, value);
  }
}

export async function readInOrder(displayOrder: readonly string[], load: { read: Load }): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const name of displayOrder) found.push(await load.read(name));
//^^^ await-in-loop warning gather
  return found;
}

interface Order {
  readonly items: readonly { readonly name: string }[];
}

export async function readItems(order: Order, load: { read: Load }): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const { name } of order.items) found.push(await load.read(name));
//^^^ await-in-loop warning gather
  return found;
}

interface Output {
  info(path: string): Promise<{ readonly size: number }>;
}

export async function sizes(output: Output, paths: readonly string[]): Promise<number[]> {
  const found: number[] = [];
  for (const path of paths) {
//^^^ await-in-loop warning gather
    const { size } = await output.info(path);
    found.push(size);
  }
  return found;
}

interface Host {
  put(entry: string): Promise<void>;
}

class Helper implements Host {
  constructor(private readonly host: Host) {}

  async put(entry: string): Promise<void> {
    await this.host.put(entry.trim());
  }
}

export async function putAll(entries: readonly string[], host: Host): Promise<void> {
  const helper = new Helper(host);
  for (const entry of entries) await helper.put(entry);
//^^^ await-in-loop warning gather
}
