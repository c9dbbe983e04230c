/** Rewrites that change how something is computed give what was given before, whatever the data. */
import { strict as assert } from "node:assert";
import fc from "fast-check";
import ts from "typescript";
import { createEngine } from "../src/core/create-engine.ts";
import { readAssets } from "../src/node/index.ts";
import { strictProgram } from "./support/proof/proof-compile.ts";
import { fixAll } from "./support/proof/proof-fix.ts";
import { workspaceFrom } from "./support/workspace.ts";

/** An item of a list; keys repeat, and may be missing. */
interface Item {
  readonly key: string | number | undefined;
  readonly value: number;
  readonly text: string;
}

type Work = (list: readonly Item[], keys: readonly Item["key"][], numbers: readonly number[]) => unknown;

const BODIES: Readonly<Record<string, string>> = {
  includes: `const given = list.map(({ key }) => key);
  const found: unknown[] = [];
  for (const key of keys) found.push(given.includes(key));
  return found;`,
  "indexOf of texts": `const given = list.map(({ key }) => String(key));
  const found: unknown[] = [];
  for (const key of keys) if (given.indexOf(String(key)) !== -1 || given.indexOf(String(key)) < 0) found.push(key);
  return found.map((key) => given.filter((each) => each === key));`,
  some: `const found: unknown[] = [];
  for (const key of keys) if (!list.some((each) => each.key === key)) found.push(key);
  return found;`,
  "the first": `const found: unknown[] = [];
  for (const key of keys) found.push(list.find((each) => key === each.key) ?? "none");
  return found;`,
  all: `const found: unknown[] = [];
  keys.forEach((key) => {
    const own = list.filter((each) => each.key === key);
    own.reverse();
    found.push(own);
  });
  return found;`,
  "the first, by two members": `const found: unknown[] = [];
  for (const value of numbers)
    for (const key of keys) found.push(list.find((each) => each.value === value && each.key === key) ?? "none");
  return found;`,
  "all, by two members and more": `const found: unknown[] = [];
  for (const value of numbers) {
    const wanted = String(value);
    keys.forEach((key) => {
      const own = list.filter((each) => each.value !== 0 && each.key === key && each.value <= value);
      own.reverse();
      found.push(own, list.some((each) => wanted === each.text && each.key === key));
      found.push(list.filter((each) => each.key !== key && each.text === wanted));
    });
  }
  return found;`,
  "a list in a reduce": `return numbers.reduce<number[]>((all, each, index) => {
    if (each < 0) return all;
    return each % 2 === 0 ? [...all, each, index] : [...all, each + all.length];
  }, []);`,
  "an object in a reduce": `return numbers.reduce<Record<number, number>>((all, each) => ({ ...all, [each]: (all[each] ?? 0) + 1 }), {});`,
  "a list in a loop": `let all: (number | string)[] = ["first"];
  for (const each of numbers) {
    if (all.length > 9) all = [];
    all = all.concat(each);
    if (each % 3 === 0) all = [...all, ...numbers.slice(0, 2), "end"];
  }
  return all;`,
  "an object in a loop": `let all: Record<string, unknown> = {};
  for (const { key, value } of list) all = Object.assign({}, all, { [\`k\${key}\`]: value });
  return all;`,
  "a queue": `const queue: number[] = [3, ...numbers.slice(0, 5)];
  const order: number[] = [];
  while (queue.length > 0) {
    const next = queue.shift()!;
    order.push(next);
    if (order.length > 60) continue;
    if (next > 1) queue.push(next >> 1, next - 2);
  }
  return order;`,
};

/** \`work\` is reached by a loop that is reported. */
const textOf = (body: string): string => `export function work(
  list: readonly { readonly key: string | number | undefined; readonly value: number; readonly text: string }[],
  keys: readonly (string | number | undefined)[],
  numbers: readonly number[],
): unknown {
  ${body}
}

export async function loop(): Promise<void> {
  for (let turn = 0; turn < 3_000_000; turn++) if (turn % 2_000_000 === 7) work([], [], []);
}
`;

function evaluate(text: string): Work {
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ESNext },
  });
  const module: { work?: Work } = {};
  new Function("exports", outputText)(module);
  return module.work!;
}

const keys = fc.constantFrom<Item["key"]>("a", "b", "c", "1", 1, 2, 0, -0, "", undefined, "__proto__");
const lists = fc.array(
  fc.record({
    key: keys,
    value: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: -5, max: 20 }) }, fc.constant(NaN)),
    text: fc.constantFrom("1", "2", "5", "NaN"),
  }),
  { maxLength: 30 },
);
const numbers = fc.array(
  fc.oneof({ weight: 9, arbitrary: fc.integer({ min: -9, max: 60 }) }, fc.constant(NaN)),
  { maxLength: 30 },
);

describe("rewrites give what was given before", () => {
  const path = "/workspace/main.ts";
  let engine: ReturnType<typeof createEngine>;
  before(async () => {
    engine = createEngine(await readAssets());
  });

  for (const [name, body] of Object.entries(BODIES))
    it(`for ${name}`, () => {
      const text = textOf(body);
      const texts = new Map([[path, text]]);
      const program = (changed: ReadonlyMap<string, string>) =>
        strictProgram("/workspace", new Map([...texts, ...changed]));
      const fixed = fixAll(
        engine,
        workspaceFrom(texts),
        { alternative: "rewrite", safety: "review" },
        program,
      );
      assert.notEqual(fixed.titles.length, 0, "nothing is rewritten");
      const [old, now] = [evaluate(text), evaluate(fixed.texts.get(path)!)];
      fc.assert(
        fc.property(lists, fc.array(keys, { maxLength: 20 }), numbers, (list, wanted, given) => {
          assert.deepEqual(now(list, wanted, given), old(list, wanted, given));
        }),
      );
    });
});
