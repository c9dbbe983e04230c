/** What people state of effects goes before what is found: `@pure`, `@reads`, `@writes`, `effects` and `gather.logs` of a configuration. */
import { strict as assert } from "node:assert";
import { createEngine } from "../src/core/create-engine.ts";
import { parseJson } from "../src/node/json-file.ts";
import { readAssets } from "../src/node/index.ts";
import { parseSettings } from "../src/node/read-settings.ts";
import { run } from "./support/check.ts";
import { testPairs, type Pair } from "./support/pairs.ts";
import { workspaceFrom } from "./support/workspace.ts";

const PRELUDE = `
import { readFile, writeFile } from "node:fs/promises";
import { elsewhere } from "./declared";
import { send } from "acme-mail";

let count = 0;
/** @pure */
async function counted(path: string): Promise<string> { count++; return readFile(path, "utf8"); }
async function counting(path: string): Promise<string> { count++; return readFile(path, "utf8"); }
/**
 * Stores it.
 * @writes database -- by way of the queue
 */
const getStored = async (key: string): Promise<string> => readFile(key, "utf8");
/** @reads database, network */
async function getRow(): Promise<string> { return readFile("row", "utf8"); }
/** @pure */
declare function ask(text: string): Promise<string>;
/** @writes network */
declare const tell: (text: string) => Promise<string>;
interface Store {
  /** @writes database */
  getOrMake(key: string): Promise<string>;
  /** @reads database */
  rename(key: string): Promise<string>;
  unsaid(key: string): Promise<string>;
}
class FileStore implements Store {
  async getOrMake(key: string): Promise<string> { return readFile(key, "utf8"); }
  async rename(key: string): Promise<string> { count++; return key; }
  async unsaid(key: string): Promise<string> { count++; return key; }
}
abstract class Base {
  /** @pure */
  abstract rebuild(): Promise<string>;
  /** @reads files */
  async reorder(): Promise<string> { count++; return ""; }
}
class Derived extends Base { async rebuild(): Promise<string> { count++; return ""; } }
const store: Store = new FileStore();
const files = new FileStore();
const base: Base = new Derived();
declare const client: { push(text: string): Promise<string>; pull(): Promise<string> };
export function ready(): unknown { return [store, files, base]; }
`;

const VALUES: readonly Pair[] = [
  [`counting("a")`, `counting("b")`, /`counting` changes `count`|both|changes `count`/],
  [`counted("a")`, `counting("b")`, null],
  [`getStored("a")`, `getRow()`, /both use the database/],
  [`getStored("a")`, `counted("b")`, null],
  [`getRow()`, `getRow()`, null],
  [`ask("a")`, `counting("b")`, /meant to come after `ask`/],
  [`tell("a")`, `tell("b")`, /both use the network/],
  [`tell("a")`, `getStored("b")`, null],
  [`elsewhere("a")`, `counting("b")`, null],
  [`store.getOrMake("a")`, `getRow()`, /both use the database/],
  [`store.rename("a")`, `store.rename("b")`, null],
  [`files.rename("a")`, `getRow()`, null],
  [`store.unsaid("a")`, `store.unsaid("b")`, /changes `count`/],
  [`base.rebuild()`, `counting("b")`, null],
  [`base.reorder()`, `counting("b")`, null],
];

const DECLARED = {
  "/work/declared.d.ts": "/** @pure */\nexport declare function elsewhere(path: string): Promise<string>;\n",
};

/** Without a configuration nobody knows. */
const UNKNOWN: readonly Pair[] = [
  [`client.push("a")`, `readFile("b")`, /nothing is known of `client.push`/],
  [`send("a")`, `readFile("b")`, /nothing is known of `send`/],
];

const CONFIG = {
  effects: [
    { name: "client.push", writes: ["network"] },
    { symbol: "acme-mail#send", writes: ["network"] },
    { symbol: "./pairs.ts#counting", pure: true },
    { name: "pull", reads: ["network"] },
  ],
};

const CONFIGURED: readonly Pair[] = [
  [`client.push("a")`, `readFile("b")`, null],
  [`client.push("a")`, `client.pull()`, /both use the network/],
  [`client.pull()`, `client.pull()`, null],
  [`send("a")`, `readFile("b")`, null],
  [`send("a")`, `client.push("b")`, /both use the network/],
  [`counting("a")`, `counting("b")`, null],
];

const LOGGED: Pair = [
  `const one = await readFile("a", "utf8"); console.log("the first");`,
  `const other = await readFile("b", "utf8"); console.log(one, other);`,
  /messages are read in the order/,
];

/** Of somebody who is not known: what is told is a message, and what is asked is none. */
const TOLD: Pair = [
  `const one = await readFile("a", "utf8"); io.info("the first");`,
  LOGGED[1].replace("console.log", "use"),
  LOGGED[2],
];
const ASKED: Pair = [
  `const one = await readFile("a", "utf8"); const size = io.info("a");`,
  TOLD[1] + " use(size);",
  null,
];

describe("stated effects", () => {
  describe("in JSDoc", () =>
    testPairs({ prelude: PRELUDE, values: [...VALUES, ...UNKNOWN], files: DECLARED }));

  describe("in a configuration", () =>
    testPairs({ prelude: PRELUDE, values: CONFIGURED, config: CONFIG, files: DECLARED }));

  describe("of messages that people read", () => {
    testPairs({
      prelude: `${PRELUDE}\ndeclare const io: { info(text: string): number };`,
      bodies: [LOGGED, TOLD, ASKED],
    });
    testPairs({
      prelude: PRELUDE,
      bodies: [[LOGGED[0], LOGGED[1], null]],
      config: { gather: { logs: "cross" } },
    });
  });

  it("says which words of an annotation nobody understands, and where it stands on nothing", async () => {
    const text = [
      "/** @reads disk, files */",
      "export async function one(): Promise<void> {}",
      "/** @writes */",
      "export async function two(): Promise<void> {}",
      "/** @pure\n * @writes files */",
      "export async function three(): Promise<void> {}",
      "/** @reads files */",
      "export interface Four {}",
    ].join("\n");
    const engine = createEngine(await readAssets());
    engine.open(workspaceFrom(new Map([["/work/said.ts", text]])));
    const problems = run(engine).problems.map(({ message, position }) => `${position?.line}: ${message}`);
    const all = "files, network, database, processes, console, person, time, randomness, page, outside";
    assert.deepEqual(problems.toSorted(), [
      `1: disk is none of ${all}; text follows two hyphens`,
      `3: @writes names nothing: ${all}`,
      "5: @pure says the opposite of @reads and @writes",
      "8: @reads stands on nothing that can be called",
    ]);
  });

  it("takes a row of a configuration whole or not at all, and says what is wrong where it stands", () => {
    const written = {
      effects: [
        { name: "load", pure: true },
        { name: "load", reads: ["disk"] },
        { name: "load" },
        { symbol: "acme#load", name: "load", pure: true },
        { name: "a b", pure: true },
        { name: "load", pure: true, writes: ["files"] },
      ],
      gather: { logs: "sometimes" },
    };
    const file = parseJson("/work/unblock.config.jsonc", JSON.stringify(written, null, 1));
    const { config, problems } = parseSettings(file);
    assert.deepEqual(config.effects, [{ name: "load", pure: true }]);
    assert.equal(config.gather?.logs, undefined);
    assert.equal(problems.length, 6);
    assert.equal(
      problems.every(({ position }) => position !== undefined),
      true,
    );
  });
});
