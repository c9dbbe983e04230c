// JSDoc that says of a function what it does: its callers have an operation, whatever its body shows.
import { readFileSync } from "node:fs";
import { sum } from "./nowhere";

/** Native code in the end. @see nothing
 * @blocking database high -- one query a call, on this thread */
function query(sql: string): unknown {
  return sum(sql);
}

export async function handler(): Promise<unknown> {
  return query("select 1");
//       ^^^^^ sync-io warning worker
}

export async function deep(): Promise<unknown> {
  return step();
//       ^^^^ sync-io warning worker via=step
}

function step(): unknown {
  return query("select 2");
}

/**
 * The annotation speaks for all that its body does.
 * @blocking fs 20ms
 */
const load = (path: string): string => readFileSync(path, "utf8") + step();

export async function reader(paths: string[]): Promise<string[]> {
  load("a");
//^^^^ sync-io warning worker
  return paths.map(load);
//       ^^^^^^^^^ sync-io error worker
}

class Store {
  /** @blocking fs extreme -- opens and repairs the file */
  constructor(readonly path: string) {}

  /** @blocking database */
  static vacuum(): void {}

  /** @blocking fs low */
  get size(): number {
    return this.path.length;
  }

  /** @blocking network */
  sync = (): void => {};
}

export async function stores(store: Store): Promise<number> {
  Store.vacuum();
//^^^^^^^^^^^^ sync-io warning worker
  store.sync();
//^^^^^^^^^^ sync-io warning
  new Store("b");
//^^^^^^^^^ sync-io error worker
  return store.size;
//       ^^^^^^^^^^ sync-io warning worker
}

/** @blocking wait 2s */
function pause(): void;
function pause(times: number): void;
function pause(_times = 1): void {}

interface Reader {
  /** @blocking fs high */
  read(path: string): string;
  /** @nonblocking */
  cached(path: string): string;
  /** @blocking fs */
  readonly list: (path: string) => string[];
  other(path: string): string;
}

class Memory implements Reader {
  read(path: string): string {
    return path;
  }
  cached(path: string): string {
    return readFileSync(path, "utf8");
  }
  list = (path: string): string[] => [path];
  other(path: string): string {
    return readFileSync(path, "utf8");
  }
}

export const memory: Reader = new Memory();

export async function throughInterface(reader: Reader, own: Memory): Promise<void> {
  reader.read("a");
//^^^^^^^^^^^ sync-io warning worker
  reader.cached("a");
  reader.list("a");
//^^^^^^^^^^^ sync-io warning worker
  reader.other("a");
//^^^^^^^^^^^^ sync-io warning async via=Memory.other
  own.read("a");
  own.cached("a");
//^^^^^^^^^^ sync-io warning async via=Memory.cached
  pause();
//^^^^^ sync-io error
}

type Files = {
  /** @blocking fs */
  open(path: string): number;
};

abstract class Base {
  /** @blocking fs medium */
  abstract openAll(paths: string[]): void;
}

class Derived extends Base {
  openAll(_paths: string[]): void {}
}

export const derived: Base = new Derived();

export async function throughTypes(files: Map<string, Files>, base: Base): Promise<void> {
  files.get("a")!.open("b");
//^^^^^^^^^^^^^^^^^^^^ sync-io warning worker
  base.openAll([]);
//^^^^^^^^^^^^ sync-io warning worker
}

/** @blocking database -- an add-on that is built elsewhere */
const run = sum.bind(null, "sql");

export const api = {
  /** @blocking database */
  all: sum,
};

export async function values(): Promise<void> {
  run();
//^^^ sync-io warning worker
  api.all("sql");
//^^^^^^^ sync-io warning worker
}

/** @nonblocking -- from memory, after the first time */
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrong-annotation warning
function known(path: string): string {
  return readFileSync(path, "utf8");
}

export async function quiet(): Promise<string> {
  return known("a");
}

/** @blocking database high -- asynchronous in name only */
async function transaction(): Promise<void> {
  readFileSync("journal");
//^^^^^^^^^^^^ sync-io warning async hoist
}

export async function waits(): Promise<void> {
  await transaction();
//      ^^^^^^^^^^^ sync-io warning worker
}
