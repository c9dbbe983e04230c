// What the turns before have left in an object that a package's function changed, or that stands in an order that is meant.
import { assign, set } from "some-package";

type Data = Record<string, unknown>;
type Compute = (data: Data) => Promise<unknown>;

export async function fillInPlace(data: Data, computed: ReadonlyMap<string, Compute>): Promise<void> {
  for (const [key, compute] of computed) {
    const value = await compute(data);
    set(data, key, value);
  }
}

function put(data: Data, part: unknown): void {
  assign(data, part);
}

export async function fillThrough(data: Data, loaders: readonly Compute[]): Promise<void> {
  for (const load of loaders) {
    const part = await load(data);
    put(data, part);
  }
}

export async function fillByReflection(data: Data, names: readonly string[], read: (of: Data, name: string) => Promise<unknown>): Promise<void> {
  for (const name of names) Reflect.set(data, name, await read(data, name));
}

interface Module {
  build(): Promise<void>;
}

export async function buildAll(modules: ReadonlyMap<string, Module>, buildOrder: readonly string[]): Promise<void> {
  for (const name of buildOrder) await modules.get(name)!.build();
}

interface Graph {
  overallOrder(): readonly string[];
}

export async function startAll(graph: Graph, services: ReadonlyMap<string, Module>): Promise<void> {
  for (const name of graph.overallOrder()) await services.get(name)!.build();
}

interface Output {
  info(line: string): Promise<void>;
}

export async function list(output: Output, names: readonly string[]): Promise<void> {
  for (const name of names) await output.info(`- ${name}`);
}
