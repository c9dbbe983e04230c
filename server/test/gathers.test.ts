/** Why what is started together, and what waits in a loop, is reported or silent: each with the reason that is told. */
import { strict as assert } from "node:assert";
import { createEngine } from "../src/core/create-engine.ts";
import type { Engine } from "../src/core/engine.ts";
import { readAssets } from "../src/node/index.ts";
import { run } from "./support/check.ts";
import { workspaceFrom } from "./support/workspace.ts";

const FILE = "/work/gathers.ts";

const PRELUDE = `
import { appendFile, readdir, readFile, rm } from "node:fs/promises";
import pLimit from "p-limit";

const FIXED = ["a", "b", "c"];
const limit = pLimit(4);
declare const queue: { add<T>(job: () => Promise<T>): Promise<T> };
declare const inquirer: { prompt(question: string): Promise<boolean> };
declare const rows: { findMany(options: object): Promise<{ id: string }[]> };
interface Row { destroyWith(context: object): Promise<void> }
declare function contextOf(parts: object): object;
async function mayRemove(path: string): Promise<boolean> { return await inquirer.prompt(path); }
`;

/** Parameters, the line that is asked about, and the reason; null where it is reported. */
const CASES: readonly (readonly [rule: string, given: string, code: string, reason: RegExp | null])[] = [
  ["unbounded-gather", "urls: string[]", "await Promise.all(urls.map((url) => fetch(url)));", null],
  ["unbounded-gather", "", "await Promise.all(FIXED.map((url) => fetch(url)));", /it starts 3 at most/],
  [
    "unbounded-gather",
    "urls: string[]",
    "await Promise.all(urls.map((url) => limit(() => fetch(url))));",
    /limit decides how many run at a time/,
  ],
  [
    "unbounded-gather",
    "urls: string[]",
    "await Promise.all(urls.map((url) => queue.add(() => fetch(url))));",
    /queue decides how many run at a time/,
  ],
  [
    "unbounded-gather",
    "urls: string[], at: number",
    "await Promise.all(urls.slice(at, at + 10).map((url) => fetch(url)));",
    /a part of the list at a time/,
  ],
  [
    "unbounded-gather",
    "plugins: string[]",
    "await Promise.all(plugins.map((url) => fetch(url)));",
    /plugins are few, as their name has it/,
  ],
  [
    "unbounded-gather",
    "",
    "await Promise.all((await rows.findMany({ take: 20 })).map(({ id }) => fetch(id)));",
    /gives a page at most/,
  ],
  [
    "unbounded-gather",
    "texts: string[]",
    "await Promise.all(texts.map(async (text) => text.trim()));",
    /starts nothing outside of the program/,
  ],
  [
    "await-in-loop",
    "paths: string[], log: string",
    "for (const path of paths) await appendFile(log, path);",
    /appendFile writes to the same file in each turn/,
  ],
  [
    "await-in-loop",
    "paths: string[]",
    "for (const path of paths) await mayRemove(path);",
    /inquirer\.prompt asks a person/,
  ],
  [
    "await-in-loop",
    "all: Row[], transaction: object",
    "for (const row of all) await row.destroyWith(contextOf({ transaction }));",
    /transaction does one thing at a time/,
  ],
  [
    "await-in-loop",
    "paths: string[]",
    "while (paths.length > 0) { const path = paths.shift()!; await rm(path); }",
    /others may add to paths while it is walked/,
  ],
  [
    "await-in-loop",
    "paths: string[]",
    "while (paths.length > 0) { const path = paths.shift()!; await readdir(path); }",
    null,
  ],
  [
    "await-in-loop",
    "connections: { close(): Promise<void> }[]",
    "for (const connection of connections) await connection.close();",
    null,
  ],
];

describe("what is started together, or could be", () => {
  let engine: Engine;
  const lines: string[] = [];
  const places = CASES.map((each, index) => {
    lines.push(`export async function case${index}(${each[1]}): Promise<void> {`, `  ${each[2]}`, "}");
    return { each, line: PRELUDE.split("\n").length - 1 + lines.length - 1 };
  });

  before(async () => {
    engine = createEngine(await readAssets());
    engine.open(workspaceFrom(new Map([[FILE, PRELUDE + lines.join("\n")]])));
    run(engine);
  });

  for (const { each, line } of places) {
    const [rule, given, code, reason] = each;
    it(`${code} (${given}): ${reason === null ? "reported" : String(reason)}`, () => {
      const { paragraphs, findings } = engine.explain(FILE, { line, column: 5 });
      const silent = paragraphs.find((text) => text.startsWith(`${rule} is silent here`));
      assert.equal(
        findings.some((finding) => finding.rule === rule),
        reason === null,
        silent ?? paragraphs.join("\n"),
      );
      if (reason) assert.match(silent ?? "", reason);
    });
  }
});
