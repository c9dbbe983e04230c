/** Two awaited calls after each other in a function of their own, and what the engine says of their order. */
import { strict as assert } from "node:assert";
import { createEngine } from "../../src/core/create-engine.ts";
import type { Engine } from "../../src/core/engine.ts";
import type { ConfigLayer } from "../../src/core/config/config.ts";
import { parseJson } from "../../src/node/json-file.ts";
import { parseSettings } from "../../src/node/read-settings.ts";
import { readAssets } from "../../src/node/index.ts";
import { run } from "./check.ts";
import { workspaceFrom } from "./workspace.ts";

/** The two awaited expressions, and why the second waits for the first; null where they can wait together. */
export type Pair = readonly [first: string, second: string, reason: RegExp | null];

export interface PairTable {
  /** What the pairs call. */
  readonly prelude: string;
  /** Pairs whose results are taken. */
  readonly values?: readonly Pair[];
  /** Pairs that are awaited for their effect alone. */
  readonly orders?: readonly Pair[];
  /** Statements as they are: the lines of a body, the awaits in two of them. */
  readonly bodies?: readonly Pair[];
  /** Other files of the workspace, by their paths. */
  readonly files?: Readonly<Record<string, string>>;
  /** An `unblock.config.jsonc` beside the file. */
  readonly config?: object;
}

const FILE = "/work/pairs.ts";
const SETTINGS = "/work/unblock.config.jsonc";

/** Throws for a configuration with a mistake in it. */
function layerOf(config: object): ConfigLayer {
  const { config: valid, problems } = parseSettings(parseJson(SETTINGS, JSON.stringify(config)));
  assert.deepEqual(problems, []);
  return { path: SETTINGS, directory: "/work", config: valid };
}

/** A test for each pair. */
export function testPairs({
  prelude,
  values = [],
  orders = [],
  bodies = [],
  files = {},
  config,
}: PairTable): void {
  let engine: Engine;
  const lines: string[] = [];
  const start = prelude.split("\n").length;
  /** Gives the line (from 1) of the second await. */
  const add = (first: string, second: string): number => {
    lines.push("export async function pair" + String(lines.length) + "(list: string[]): Promise<void> {");
    lines.push(`  ${first}`, `  ${second}`);
    const line = start + lines.length;
    lines.push("}");
    return line;
  };
  const tests = [
    ...values.map((pair) => ({
      pair,
      line: add(`const one = await ${pair[0]};`, `const other = await ${pair[1]};`),
    })),
    ...orders.map((pair) => ({ pair, line: add(`await ${pair[0]};`, `await ${pair[1]};`) })),
    ...bodies.map((pair) => ({ pair, line: add(pair[0], pair[1]) })),
  ];

  before(async () => {
    engine = createEngine(await readAssets());
    const texts = new Map(Object.entries({ [FILE]: `${prelude}\n${lines.join("\n")}`, ...files }));
    engine.open({ ...workspaceFrom(texts), settings: config ? [layerOf(config)] : [] });
    run(engine);
  });

  for (const { pair, line } of tests) {
    const [first, second, reason] = pair;
    it(`${first}; ${second}: ${reason === null ? "together" : "one after another"}`, () => {
      const { paragraphs, findings } = engine.explain(FILE, { line, column: 5 });
      const silent = paragraphs.find((text) => text.startsWith("sequential-await is silent here"));
      const isReported = findings.some(({ rule }) => rule === "sequential-await");
      assert.equal(isReported, reason === null, silent ?? "nothing is said of it");
      if (reason) assert.match(silent ?? "", reason);
    });
  }
}
