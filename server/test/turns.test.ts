/** Why the turns of a loop have to wait for each other, by what their calls do: each kind with the reason that is told. */
import { strict as assert } from "node:assert";
import { createEngine } from "../src/core/create-engine.ts";
import type { Engine } from "../src/core/engine.ts";
import { readAssets } from "../src/node/index.ts";
import { run } from "./support/check.ts";
import { workspaceFrom } from "./support/workspace.ts";

const FILE = "/work/turns.ts";

const PRELUDE = `
import { spawn, spawnSync } from "node:child_process";
import { appendFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import inquirer from "inquirer";
import prompts from "prompts";
import { confirm } from "@inquirer/prompts";
import { prompt } from "enquirer";
import * as vscode from "vscode";

const LOG = "turns.log";
const rl = createInterface({ input: process.stdin });
const moved: string[] = [];
let names: string[] = [];
let current: string | undefined;
let count = 0;

async function move(name: string): Promise<void> { await load(name); if (name === "") throw new Error(name); moved.push(name); }
async function replace(name: string): Promise<void> { names = [...names, await load(name)]; }
async function use(name: string): Promise<void> { current = name; await load(name); }
function start(name: string): void { current = name; }
async function tally(name: string): Promise<void> { await load(name); count++; }
async function load(name: string): Promise<string> { return await (await fetch(name)).text(); }
async function save(name: string): Promise<void> { await fetch(name, { method: "POST" }); }
async function collect(into: string[], name: string): Promise<void> { into.push(await load(name)); }
async function trimmed(name: string): Promise<string> { name = name.trim(); return await load(name); }
async function report(name: string): Promise<void> { await load(name); console.log(name); }
async function announce(name: string): Promise<void> { console.log(name); await load(name); }
function perform(command: string): Promise<void> {
  return new Promise((resolve) => void spawn(command, { shell: true, stdio: "inherit" }).on("exit", () => resolve()));
}
async function build(name: string): Promise<void> { await hook(name); }
async function hook(name: string): Promise<void> { await convert(name); }
async function stamp(name: string): Promise<void> { await write(name); }
async function write(name: string): Promise<void> { date(name); await load(name); }
function date(name: string): void { spawnSync("touch", [name]); }
async function versionOf(name: string): Promise<string> { await hook(name); return name; }
function launch(program: string, options: string[]): Promise<void> {
  let path = program;
  if (process.platform === "win32") path += ".exe";
  return new Promise((resolve) => void spawn(path, options).on("exit", () => resolve()));
}
function convert(name: string): Promise<void> {
  return new Promise((resolve) => void spawn("convert", [name]).on("exit", () => resolve()));
}
async function caution(name: string): Promise<void> { try { await load(name); } catch { console.log(name); } }
async function note(path: string, line: string): Promise<void> { await appendFile(path, line); }
async function noteOwn(name: string): Promise<void> { await writeFile(join(name, "log"), await load(name)); }
async function checkName(name: string): Promise<void> { if ((await load(name)) === "") throw new Error(name); }
async function ask(name: string): Promise<string> { return (await inquirer.prompt([{ name }])).name as string; }
async function askLine(name: string): Promise<string> { return await rl.question(name); }
async function loadTyped(name: string): Promise<void> { rl.on("line", () => undefined); await load(name); rl.close(); }
async function askLater(name: string): Promise<string> { return await ask(name); }
interface Plugin { setup(host: object): Promise<void>; readonly fn: (options: object) => Promise<void> }

class Host {
  private plugin: string | undefined;
  private loaded: string[] = [];
  private readonly seen = new Map<string, string>();
  async enter(name: string): Promise<void> { this.plugin = name; await load(name); }
  async fill(name: string): Promise<void> { this.seen.set(name, await load(name)); }
  async grow(name: string): Promise<void> { const text = await load(name); this.loaded = [...this.loaded, text]; }
  async list(name: string): Promise<void> { this.loaded = [...this.loaded, name]; await load(name); }
  async growAll(list: string[]): Promise<void> {
    for (const name of list) await this.grow(name); // grow
  }
  async listAll(list: string[]): Promise<void> {
    for (const name of list) await this.list(name); // list
  }
  async beginAll(list: string[]): Promise<void> {
    for (const name of list) await this.enter(name); // begin
  }
  async fillAll(list: string[]): Promise<void> {
    for (const name of list) await this.fill(name); // fill
  }
}
`;

/** Parameters, the loop, and the reason; null where it is reported. */
const CASES: readonly (readonly [given: string, code: string, reason: RegExp | null])[] = [
  ["list: string[]", "for (const name of list) await save(name);", null],

  ["list: string[]", "for (const name of list) await ask(name);", /inquirer\.prompt asks a person/],
  ["list: string[]", "for (const name of list) await askLater(name);", /inquirer\.prompt asks a person/],
  ["list: string[]", "for (const name of list) await prompts({ name });", /prompts asks a person/],
  ["list: string[]", "for (const message of list) await confirm({ message });", /confirm asks a person/],
  ["list: string[]", "for (const name of list) await prompt({ name });", /prompt asks a person/],
  ["list: string[]", "for (const name of list) await askLine(name);", /rl\.question asks a person/],
  ["list: string[]", "for (const name of list) await loadTyped(name);", null],
  [
    "list: string[]",
    "for (const name of list) await vscode.window.showInputBox({ title: name });",
    /asks a person/,
  ],

  [
    "list: string[]",
    "for (const name of list) await appendFile(LOG, await load(name));",
    /appendFile writes to the same file/,
  ],
  ["list: string[]", "for (const name of list) await note(LOG, name);", /appendFile writes to the same file/],
  [
    "list: string[]",
    'for (const name of list) await note("log", name);',
    /appendFile writes to the same file/,
  ],
  ["list: string[]", "for (const name of list) await note(name, LOG);", null],
  ["list: string[]", "for (const name of list) await noteOwn(name);", null],
  [
    "list: string[]",
    'for (const name of list) { await mkdir("out", { recursive: true }); await load(name); }',
    null,
  ],
  ["list: string[]", "for (const name of list) await readFile(name);", null],

  [
    "list: string[]",
    "for (const name of list) { await save(name); console.log(name); }",
    /console\.log prints in each turn/,
  ],
  ["list: string[]", "for (const name of list) await report(name);", /console\.log prints in each turn/],
  ["list: string[]", "for (const name of list) await caution(name);", null],
  ["list: string[]", "for (const name of list) { console.log(name); await save(name); }", null],
  ["list: string[]", "for (const name of list) await announce(name);", null],
  [
    "list: string[]",
    "for (const name of list) { await load(name); await announce(name); }",
    /console\.log prints in each turn/,
  ],
  [
    "list: string[]",
    "for (const name of list) await perform(name);",
    /child_process\.spawn runs what each turn says/,
  ],
  ["list: string[]", "for (const name of list) await convert(name);", null],
  ["list: string[]", "for (const name of list) await build(name);", /spawn runs something for each turn/],
  ["list: string[]", "for (const name of list) await stamp(name);", null],
  ["list: string[]", "const all = []; for (const name of list) all.push(await versionOf(name));", null],
  [
    "list: string[]",
    "await list.reduce((before, name) => before.then(() => build(name)), Promise.resolve());",
    /spawn runs something for each turn/,
  ],
  ["list: string[]", 'for (const name of list) await launch("convert", [name]);', null],
  [
    "list: string[]",
    "for (const name of list) await launch(name, []);",
    /child_process\.spawn runs what each turn says/,
  ],
  ["list: string[]", "for (const name of list) { await save(name); console.debug(name); }", null],

  [
    "list: string[]",
    "for (const name of list) await move(name);",
    /move changes moved, which all turns share/,
  ],
  ["", "for (const name of names) await replace(name);", /replace changes names while it is walked/],
  [
    "list: string[]",
    "for (const name of list) await use(name);",
    /use changes current, which all turns share/,
  ],
  ["list: string[]", "for (const name of list) { start(name); await save(name); }", /start changes current/],
  ["list: string[]", "for (const name of list) { await save(name); start(name); }", null],
  ["list: string[]", "for (const name of list) await tally(name);", null],
  ["list: string[]", "for (const name of list) await trimmed(name);", null],
  [
    "list: string[], into: string[]",
    "for (const name of list) await collect(into, name);",
    /collect changes into/,
  ],
  [
    "list: string[]",
    "for (const name of list) { const own: string[] = []; await collect(own, name); await save(own[0]!); }",
    null,
  ],

  [
    "list: string[]",
    "for (const name of list) { await checkName(name); await save(name); }",
    /checkName may refuse an item/,
  ],
  ["list: string[]", "for (const name of list) await checkName(name);", null],

  [
    "steps: ((options: object) => Promise<void>)[], options: object",
    "for (const step of steps) await step(options);",
    /the order of steps is meant/,
  ],
  [
    "list: Plugin[], options: object",
    "for (const before of list) await before.fn(options);",
    /the order of list is meant/,
  ],
  [
    "list: Plugin[], options: object",
    "for (const plugin of list) await plugin.setup(options);",
    /the order of list is meant/,
  ],
  [
    "list: string[], rows: { save(name: string, context: object): Promise<void> }, sharedContext: object",
    "for (const name of list) await rows.save(name, sharedContext);",
    /sharedContext does one thing at a time/,
  ],
  [
    "list: ((name: string) => Promise<string>)[], into: string[]",
    'for (const find of list) into.push(await find("a"));',
    null,
  ],

  [
    "list: string[], undo: (done: string[]) => Promise<void>",
    "const done: string[] = []; try { for (const name of list) { await save(name); done.push(name); } } catch { await undo(done); }",
    /where a turn fails, what those before it have done is looked at/,
  ],
  [
    "list: string[], all: Promise<string>[]",
    "for (let i = 0; i < list.length; i++) list[i] = await all[i]!;",
    /were started before the loop/,
  ],
];

describe("what the calls of a loop's turns do", () => {
  let engine: Engine;
  const lines: string[] = [];
  const first = PRELUDE.split("\n").length;
  const places = CASES.map((each, index) => {
    lines.push(`export async function case${index}(${each[0]}): Promise<void> {`, `  ${each[1]}`, "}");
    return { each, line: first + lines.length - 2 };
  });
  const text = PRELUDE + lines.join("\n");

  before(async () => {
    engine = createEngine(await readAssets());
    engine.open(workspaceFrom(new Map([[FILE, text]])));
    run(engine);
  });

  const said = (line: number) => {
    const { paragraphs, findings } = engine.explain(FILE, { line, column: 5 });
    const silent = paragraphs.find((each) => each.startsWith("await-in-loop is silent here"));
    return { silent, isReported: findings.some(({ rule }) => rule === "await-in-loop") };
  };

  for (const { each, line } of places) {
    const [given, code, reason] = each;
    it(`${code} (${given}): ${reason === null ? "reported" : String(reason)}`, () => {
      const { silent, isReported } = said(line);
      assert.equal(isReported, reason === null, silent ?? "nothing is said of it");
      if (reason) assert.match(silent ?? "", reason);
    });
  }

  const lineOf = (mark: string) => text.split("\n").findIndex((each) => each.includes(mark)) + 1;

  it("a field that keeps what a turn is given is shared; a collection by keys is not", () => {
    assert.match(said(lineOf("// begin")).silent ?? "", /enter keeps what it is given in this\.plugin/);
    assert.equal(said(lineOf("// fill")).isReported, true);
  });

  it("a list of the object has the order in which it is added to, unless no turn waits before that", () => {
    assert.match(said(lineOf("// grow")).silent ?? "", /grow adds to this\.loaded, which all turns share/);
    assert.equal(said(lineOf("// list")).isReported, true);
  });
});
