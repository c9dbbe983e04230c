/**
 * Edits whose effect on other files is easy to miss. Each case asks the checker (a value that comes out of a `Map`), and
 * says how many findings there are before and after: so a forgotten answer shows, and so does a case that asks nothing.
 */
import { strict as assert } from "node:assert";
import { createEngine, finish } from "../src/core/create-engine.ts";
import { CancelledError, type Engine } from "../src/core/engine.ts";
import type { Analysis } from "../src/core/finding/finding.ts";
import type { Assets } from "../src/core/project/workspace.ts";
import { readAssets } from "../src/node/index.ts";
import { run } from "./support/check.ts";
import { ROOT } from "./support/fixture.ts";
import { answer } from "./support/invariants.ts";
import { workspaceFrom } from "./support/workspace.ts";

type Texts = Readonly<Record<string, string>>;

interface Case {
  readonly what: string;
  readonly before: Texts;
  /** `null` takes a file away. */
  readonly change: Readonly<Record<string, string | null>>;
  readonly findings: readonly [number, number];
}

const DISK = `import { readFileSync } from "node:fs";
export class Disk { load(): string { return readFileSync("a", "utf8"); } }
export class Memory { load(): string { return "a"; } }
`;
const READER = `import { stores } from "./stores";
export async function report(): Promise<string> { return stores.get("a")!.load(); }
`;
/** Names no module for its stores; that it imports the classes makes the question worth asking. */
const GLOBAL_READER = READER.replace(/^import.*\n/, 'import "./disk";\n');
const storesOf = (kind: string) => `import { ${kind} } from "./disk";
export const stores = new Map<string, ${kind}>();
`;
const LEGACY = `declare module "legacy-db" {
  /** */ export function query(): void;
}
`;
const LEGACY_READER = `import { query } from "legacy-db";
export async function report(): Promise<void> { query(); }
`;
const STORE = `export interface Store {
  /** @blocking fs */ load(): string;
}
`;
const STORE_READER = `import type { Store } from "./store";
export async function report(stores: Map<string, Store>): Promise<string> { return stores.get("a")!.load(); }
`;
const ALWAYS = { "disk.ts": DISK };
const HANDLER = `import { Disk } from "./disk";
export async function handle(disk: Disk): Promise<string> { return disk.load(); }
`;
/** Nobody changes it; whether its constructor stops the handler's fix is known by the type of the stores. */
const WAITLESS = `import { stores } from "./stores";
export class Cache { text: string; constructor() { this.text = stores.get("a")!.load(); } }
`;
const MANY = Object.fromEntries(
  Array.from({ length: 40 }, (_, index) => [
    `handler${index}.ts`,
    HANDLER.replace("handle", `handle${index}`),
  ]),
);

const CASES: readonly Case[] = [
  {
    what: "a file comes that an import looked for in vain",
    before: { ...ALWAYS, "reader.ts": READER },
    change: { "stores.ts": storesOf("Disk") },
    findings: [0, 1],
  },
  {
    what: "a file goes",
    before: { ...ALWAYS, "reader.ts": READER, "stores.ts": storesOf("Disk") },
    change: { "stores.ts": null },
    findings: [1, 0],
  },
  {
    what: "a file comes that is found before another",
    before: { ...ALWAYS, "reader.ts": READER, "stores.js": "export const stores = new Map();" },
    change: { "stores.ts": storesOf("Disk") },
    findings: [0, 1],
  },
  {
    what: "the type changes two imports away",
    before: {
      ...ALWAYS,
      "reader.ts": READER,
      "stores.ts": 'export { stores } from "./kept";',
      "kept.ts": storesOf("Memory"),
    },
    change: { "kept.ts": storesOf("Disk") },
    findings: [0, 1],
  },
  {
    what: "the declaration moves behind a declaration file",
    before: {
      ...ALWAYS,
      "reader.ts": `import "./disk";\n${READER}`,
      "stores.d.ts": 'export declare const stores: Map<string, import("./disk").Disk>;',
    },
    change: { "disk.ts": `// a line above\nexport const version = 1;\n${DISK}` },
    findings: [1, 1],
  },
  {
    what: "a global declaration file changes",
    before: {
      ...ALWAYS,
      "reader.ts": GLOBAL_READER,
      "globals.d.ts": 'declare const stores: Map<string, import("./disk").Memory>;',
    },
    change: { "globals.d.ts": 'declare const stores: Map<string, import("./disk").Disk>;' },
    findings: [0, 1],
  },
  {
    what: "a module that nobody imports declares something for everybody",
    before: { ...ALWAYS, "reader.ts": GLOBAL_READER, "globals.ts": "export {};" },
    change: {
      "globals.ts": 'import type { Disk } from "./disk";\ndeclare global { var stores: Map<string, Disk>; }',
    },
    findings: [0, 1],
  },
  {
    what: "and does so no more",
    before: {
      ...ALWAYS,
      "reader.ts": GLOBAL_READER,
      "globals.ts": 'import type { Disk } from "./disk";\ndeclare global { var stores: Map<string, Disk>; }',
    },
    change: { "globals.ts": "export {};" },
    findings: [1, 0],
  },
  {
    what: "a module that nobody imports adds to another module",
    before: {
      ...ALWAYS,
      "stores.ts": "export interface Stores { name: string }\nexport const stores = {} as Stores;",
      "reader.ts": `import "./disk";\n${READER.replace('get("a")!', 'kept.get("a")!')}`,
      "added.ts": "export {};",
    },
    change: {
      "added.ts":
        'import type { Disk } from "./disk";\ndeclare module "./stores" { interface Stores { kept: Map<string, Disk> } }',
    },
    findings: [0, 1],
  },
  {
    what: "a file without imports gets a name that another has for itself",
    before: {
      ...ALWAYS,
      "reader.ts": READER,
      "stores.ts": storesOf("Disk"),
      "one.ts": "function load() {}\nload();",
    },
    change: { "two.ts": "var stores = new Map<string, string>();\nfunction load() {}" },
    findings: [1, 1],
  },
  {
    what: "a declaration file begins to speak of a package",
    before: { "legacy.d.ts": LEGACY, "reader.ts": LEGACY_READER },
    change: { "legacy.d.ts": LEGACY.replace("/**", "/** @blocking database") },
    findings: [0, 1],
  },
  {
    what: "the type changes that a declaration for everybody takes from a module",
    before: {
      ...ALWAYS,
      "kind.ts": 'export type { Memory as Kind } from "./disk";',
      "globals.ts":
        'import type { Kind } from "./kind";\ndeclare global { var stores: Map<string, Kind>; }\nexport {};',
      "reader.ts": GLOBAL_READER,
    },
    change: { "kind.ts": 'export type { Disk as Kind } from "./disk";' },
    findings: [0, 1],
  },
  {
    what: "an interface's annotation goes",
    before: { ...ALWAYS, "store.ts": STORE, "reader.ts": STORE_READER },
    change: { "store.ts": STORE.replace("@blocking", "Blocking") },
    findings: [1, 0],
  },
];

describe("an edit", () => {
  let assets: Assets;

  before(async () => {
    assets = await readAssets();
  });

  for (const { what, before, change, findings } of CASES) {
    it(`is seen by other files: ${what}`, () => {
      const texts = new Map(Object.entries(before).map(([name, text]) => [`${ROOT}/${name}`, text]));
      const engine = createEngine(assets);
      engine.open(workspaceFrom(texts));
      const first = run(engine);
      const changes = Object.entries(change).map(([name, text]) => ({ path: `${ROOT}/${name}`, text }));
      engine.edit(changes);
      for (const { path, text } of changes)
        if (text === null) texts.delete(path);
        else texts.set(path, text);
      const cold = createEngine(assets);
      cold.open(workspaceFrom(texts));
      const second = run(engine);
      assert.deepEqual(answer(second), answer(run(cold)));
      assert.deepEqual([first.findings.length, second.findings.length], findings);
    });
  }

  it("that is taken back leaves nothing behind", () => {
    const texts = new Map(
      Object.entries({ ...ALWAYS, "reader.ts": READER, "stores.ts": storesOf("Disk") }).map(
        ([name, text]) => [`${ROOT}/${name}`, text],
      ),
    );
    const engine = createEngine(assets);
    engine.open(workspaceFrom(texts));
    const first = answer(run(engine));
    const path = `${ROOT}/disk.ts`;
    engine.edit([{ path, text: DISK.replace("readFileSync(", "String(") }]);
    assert.equal(run(engine).findings.length, 0);
    engine.edit([{ path, text: DISK }]);
    assert.deepEqual(answer(run(engine)), first);
  });
});

describe("the fixes of what is found", () => {
  let assets: Assets;

  before(async () => {
    assets = await readAssets();
  });

  const opened = (files: Texts): Engine => {
    const engine = createEngine(assets);
    engine.open(
      workspaceFrom(new Map(Object.entries(files).map(([name, text]) => [`${ROOT}/${name}`, text]))),
    );
    return engine;
  };
  const HANDLED = { ...ALWAYS, "handler.ts": HANDLER, "cache.ts": WAITLESS };
  const plansOf = ({ findings }: Analysis) => findings.map(({ fixes, declined }) => ({ fixes, declined }));

  it("are a cold run's after a type changed that only a caller far away sees", () => {
    const engine = opened({ ...HANDLED, "stores.ts": storesOf("Memory") });
    const first = run(engine);
    engine.edit([{ path: `${ROOT}/stores.ts`, text: storesOf("Disk") }]);
    const second = run(engine);
    assert.deepEqual(answer(second), answer(run(opened({ ...HANDLED, "stores.ts": storesOf("Disk") }))));
    assert.notDeepEqual(plansOf(second), plansOf(first));
  });

  it("are a cold run's after an edit that they have nothing to do with", () => {
    const engine = opened({ ...HANDLED, "stores.ts": storesOf("Disk"), "other.ts": "export {};" });
    const first = answer(run(engine));
    engine.edit([{ path: `${ROOT}/other.ts`, text: "export const other = 1;" }]);
    assert.deepEqual(answer(run(engine)), first);
    assert.ok(first.findings.some(({ fixes }) => fixes.length > 0));
  });

  it("are planned after it is known", () => {
    const engine = opened({ ...ALWAYS, ...MANY });
    const { findings } = finish(engine.find());
    assert.deepEqual(findings, engine.analysis?.findings);
    assert.deepEqual(new Set(findings.flatMap(({ fixes, declined }) => [...fixes, ...declined])), new Set());
    const planned = finish(engine.plan());
    assert.deepEqual(answer(planned), answer(run(opened({ ...ALWAYS, ...MANY }))));
    assert.ok(planned.findings.every(({ fixes }) => fixes.length > 0));
  });

  it("are planned on from where the planning was stopped", () => {
    const engine = opened({ ...ALWAYS, ...MANY });
    finish(engine.find());
    let asked = 0;
    for (;;) {
      let polls = 0;
      try {
        finish(engine.plan({ isCancelled: () => ++polls > 1 }));
        break;
      } catch (error) {
        assert.ok(error instanceof CancelledError);
        assert.ok(++asked < findingsOf(engine), "it gets on with each attempt");
      }
    }
    assert.deepEqual(answer(engine.analysis!), answer(run(opened({ ...ALWAYS, ...MANY }))));
  });

  const findingsOf = ({ analysis }: Engine): number => analysis?.findings.length ?? 0;

  it("are not planned for texts that are gone", () => {
    const engine = opened({ ...ALWAYS, ...MANY });
    finish(engine.find());
    engine.edit([{ path: `${ROOT}/disk.ts`, text: "export class Disk { load(): string { return 'a'; } }" }]);
    assert.throws(() => finish(engine.plan()), CancelledError);
  });
});
