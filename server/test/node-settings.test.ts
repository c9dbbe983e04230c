import { strict as assert } from "node:assert";
import type { Problem } from "../src/core/index.ts";
import type { ConfigLayer } from "../src/core/config/config.ts";
import { readWorkspace } from "../src/node/index.ts";
import { useTemporaryFolders, type FolderContent } from "./support/temporary-folder.ts";

const RULES = [
  { id: "sync-io", summary: "Waits" },
  { id: "sync-compute", summary: "Computes" },
];

const CONFIG = "unblock.config.jsonc";

describe("a configuration", () => {
  const folder = useTemporaryFolders();

  async function read(content: FolderContent, at = "") {
    const root = await folder(content);
    const workspace = await readWorkspace(root + at, { rules: () => Promise.resolve(RULES) });
    const inside = (text: string) => text.replaceAll(`${root}/`, "");
    return {
      layers: (workspace.settings ?? []).map((layer) => ({ ...layer, path: inside(layer.path) })),
      problems: workspace.problems.map((problem) => said(problem, inside)),
    };
  }

  /** One file with mistakes: what is left of it, and what was said. */
  async function mistakesIn(text: string) {
    const { layers, problems } = await read({ [CONFIG]: text });
    return { config: layers[0]?.config, problems };
  }

  describe("is read", () => {
    it("with comments and trailing commas", async () => {
      const { config, problems } = await mistakesIn(`{
        // a comment
        "rules": { "sync-io": "error", /* another */ },
      }`);
      assert.deepEqual(config, { rules: { "sync-io": "error" } });
      assert.deepEqual(problems, []);
    });

    it("from a file, or from the key of a package.json, outermost first", async () => {
      const { layers, problems } = await read({
        "a/b/package.json": `{ "name": "b", "unblock": { "root": true } }`,
        "a/unblock.config.jsonc": "{}",
        "package.json": `{ "unblock": { "costs": { "from": "medium" } } }`,
      });
      assert.deepEqual(problems, []);
      assert.deepEqual(paths(layers), ["package.json", `a/${CONFIG}`, "a/b/package.json"]);
      assert.deepEqual(layers[2]?.config, { root: true });
    });

    it("from the file where a folder has both, and says so", async () => {
      const { layers, problems } = await read({
        [CONFIG]: "{}",
        "package.json": `{\n  "unblock": {}\n}`,
      });
      assert.deepEqual(paths(layers), [CONFIG]);
      assert.deepEqual(problems, [
        `package.json:2:3 not read, as the folder has a configuration of its own: ${CONFIG}`,
      ]);
    });

    it("above the scan's root, up to the repository", async () => {
      const { layers } = await read(
        {
          ".git/HEAD": "",
          [CONFIG]: "{}",
          "packages/package.json": `{ "unblock": {} }`,
          "packages/a/index.ts": "",
        },
        "/packages/a",
      );
      assert.deepEqual(paths(layers), [CONFIG, "packages/package.json"]);
    });
  });

  describe("extends", () => {
    it("files of the workspace, each a layer before the one that extends it", async () => {
      const { layers, problems } = await read({
        [CONFIG]: `{ "extends": ["./base", "./config/unblock.strict.jsonc"], "rules": { "sync-io": "off" } }`,
        "base.jsonc": `{ "extends": "./config/unblock.strict.jsonc" }`,
        "config/unblock.strict.jsonc": `{ "rules": { "sync-io": "error" } }`,
      });
      assert.deepEqual(problems, []);
      assert.deepEqual(paths(layers), [
        "config/unblock.strict.jsonc",
        "base.jsonc",
        "config/unblock.strict.jsonc",
        CONFIG,
      ]);
      assert.equal(new Set(layers.map(({ directory }) => directory)).size, 1);
    });

    it("packages: by their file, by an export, by the key of their package.json", async () => {
      const { layers, problems } = await read({
        [CONFIG]: `{ "extends": ["by-file", "@acme/config", "@acme/config/strict", "by-key", "by-name"] }`,
        "node_modules/by-file/unblock.config.jsonc": "{}",
        "node_modules/@acme/config/package.json": `{
          "exports": { ".": { "default": "./main.jsonc" }, "./strict": "./configs/strict.json" }
        }`,
        "node_modules/@acme/config/main.jsonc": `{ "extends": "./configs/strict.json" }`,
        "node_modules/@acme/config/configs/strict.json": "{}",
        "node_modules/by-key/package.json": `{ "unblock": { "rules": { "sync-io": "info" } } }`,
        "node_modules/by-name/package.json": `{ "unblock": "./inside.jsonc" }`,
        "node_modules/by-name/inside.jsonc": "{}",
      });
      assert.deepEqual(problems, []);
      assert.deepEqual(
        paths(layers).map((path) => path.replace("node_modules/", "")),
        [
          "by-file/unblock.config.jsonc",
          "@acme/config/configs/strict.json",
          "@acme/config/main.jsonc",
          "@acme/config/configs/strict.json",
          "by-key/package.json",
          "by-name/inside.jsonc",
          CONFIG,
        ],
      );
      assert.deepEqual(layers[4]?.config, { rules: { "sync-io": "info" } });
    });

    it("itself: said where the circle closes", async () => {
      const { layers, problems } = await read({
        [CONFIG]: `{ "extends": "./a.jsonc", "rules": { "sync-io": "off" } }`,
        "a.jsonc": `{ "extends": ["./b.jsonc"] }`,
        "b.jsonc": `{\n  "extends": "./a.jsonc",\n  "costs": { "from": "low" }\n}`,
      });
      assert.deepEqual(problems, ["b.jsonc:2:14 extends itself by way of a.jsonc"]);
      assert.deepEqual(paths(layers), ["b.jsonc", "a.jsonc", CONFIG]);
    });

    it("nothing outside of the workspace, nothing that would have to be run, nothing that is missing", async () => {
      const { layers, problems } = await read(
        {
          "outside.jsonc": `{ "rules": { "sync-io": "off" } }`,
          "node_modules/runs/index.js": "throw new Error('executed')",
          "node_modules/runs/package.json": `{ "exports": "./index.js" }`,
          "inside/unblock.config.jsonc": `{
  "extends": [
    "../outside.jsonc",
    "/etc/hosts",
    "runs",
    "runs/index.js",
    "./missing",
    "not-installed",
    "@acme/../../outside.jsonc"
  ],
  "costs": { "from": "low" }
}`,
        },
        "/inside",
      );
      const home = problems[0]?.replace(/.* outside of /, "");
      assert.deepEqual(
        problems.map((text) => text.replace(`inside/${CONFIG}:`, "")),
        [
          `3:5 extends "../outside.jsonc", which lies outside of ${home}`,
          `4:5 extends "/etc/hosts", which lies outside of ${home}`,
          `5:5 extends "runs", which cannot be found; is it installed?`,
          `6:5 extends "runs/index.js", which is no JSON file; configurations are read, never run`,
          `7:5 extends "./missing", which cannot be found`,
          `8:5 extends "not-installed", which cannot be found; is it installed?`,
          `9:5 extends "@acme/../../outside.jsonc", which cannot be found; is it installed?`,
        ],
      );
      assert.deepEqual(
        layers.map(({ config }) => config.costs),
        [{ from: "low" }],
      );
    });
  });

  describe("with a mistake says where, and the rest holds:", () => {
    it("unknown keys, with what was meant", async () => {
      const { config, problems } = await mistakesIn(`{
  "rule": {},
  "costs": { "form": "low", "milliseconds": 5 },
  "zebra": 1
}`);
      assert.deepEqual(config, { costs: { milliseconds: 5 } });
      assert.deepEqual(problems, [
        `${CONFIG}:2:3 unknown key "rule". Did you mean "rules"?`,
        `${CONFIG}:3:14 unknown key "form". Did you mean "from"?`,
        `${CONFIG}:4:3 unknown key "zebra".`,
      ]);
    });

    it("unknown rules and values", async () => {
      const { config, problems } = await mistakesIn(`{
  "rules": {
    "sync-oi": "off",
    "sync-io": "eror",
    "sync-compute": "warning"
  },
  "contexts": { "async": "none", "tests": "loop" }
}`);
      assert.deepEqual(config, { rules: { "sync-compute": "warning" }, contexts: {} });
      assert.deepEqual(problems, [
        `${CONFIG}:3:5 unknown rule "sync-oi". Did you mean "sync-io"?`,
        `${CONFIG}:4:16 expected one of "error", "warning", "info", "hint", "on", "off", found "eror". Did you mean "error"?`,
        `${CONFIG}:7:26 expected one of "handler", "loop", "unknown", "page", "off", found "none".`,
        `${CONFIG}:7:34 unknown key "tests". Did you mean "test"?`,
      ]);
    });

    it("wrong types", async () => {
      const { config, problems } = await mistakesIn(`{
  "root": "yes",
  "extends": 5,
  "ignore": { "paths": "src", "packages": ["good", 7] },
  "costs": [],
  "baseline": true,
  "suppressions": { "withoutReason": "off" }
}`);
      assert.deepEqual(config, { ignore: { packages: ["good"] }, suppressions: { withoutReason: "off" } });
      assert.deepEqual(problems, [
        `${CONFIG}:2:11 expected true or false, found "yes"`,
        `${CONFIG}:3:14 expected a text or a list, found 5`,
        `${CONFIG}:4:24 expected a list, found "src"`,
        `${CONFIG}:4:52 expected a text, found 7`,
        `${CONFIG}:5:12 expected an object, found a list`,
        `${CONFIG}:6:15 expected a text or false, found true`,
      ]);
    });

    it("patterns and symbols that mean nothing", async () => {
      const { config, problems } = await mistakesIn(`{
  "ignore": {
    "paths": ["src/[a", "ok/**", "../other/**"],
    "packages": ["acme db"],
    "symbols": ["node:fs.readFileSync", "Store.load", "a#b#c"]
  },
  "overrides": [
    { "files": ["src/{a"], "rules": { "sync-io": "off" } },
    { "files": ["lib/**"], "rules": { "sync-io": "off" } },
    { "rules": {} }
  ]
}`);
      assert.deepEqual(config, {
        ignore: { paths: ["ok/**"], packages: [], symbols: ["Store.load"] },
        overrides: [{ files: ["lib/**"], rules: { "sync-io": "off" } }],
      });
      assert.deepEqual(
        problems.map((text) => text.replace(/ expected .*; found/, " found")),
        [
          `${CONFIG}:3:15 found "src/[a"`,
          `${CONFIG}:3:34 found "../other/**"`,
          `${CONFIG}:4:18 found "acme db"`,
          `${CONFIG}:5:17 found "node:fs.readFileSync"`,
          `${CONFIG}:5:55 found "a#b#c"`,
          `${CONFIG}:8:17 found "src/{a"`,
          `${CONFIG}:10:5 lacks the key "files"`,
        ],
      );
    });

    it("rows, which are left out as a whole", async () => {
      const { config, problems } = await mistakesIn(`{
  "operations": [
    { "symbol": "acme-db#query", "kind": "database", "cost": "medium" },
    { "symbol": "acme-db#query", "kind": "databse", "cost": "medium" },
    { "symbol": "acme-db.query", "kind": "database", "cost": { "tier": "huge" } },
    { "symbol": "acme-db#query", "kind": "database", "cost": 5, "wen": {} },
    { "kind": "database", "cost": "medium" },
    { "symbol": "acme-db#query", "kind": "database", "cost": "medium", "when": { "argument": 0 } }
  ],
  "entries": [
    { "symbol": "acme#on", "calls": { "arguments": [1] }, "entry": "listener" },
    { "symbol": "acme#on", "calls": { "argments": [1] }, "entry": "listener" },
    { "symbol": "acme#on", "calls": {}, "entry": "listener" },
    { "calls": { "arguments": [1] }, "entry": "listener" }
  ],
  "insulation": [
    { "files": ["workers/**"] },
    { "symbol": "acme#fork", "file": 0 }
  ]
}`);
      assert.deepEqual(
        [config?.operations, config?.entries, config?.insulation].map((rows) => rows?.length),
        [1, 1, 1],
      );
      assert.deepEqual(problems, [
        `${CONFIG}:4:42 expected one of "fs", "process", "crypto", "compression", "parse", "database", "wait", "module-load", "user-input", "network", "snapshot", "regex", "compute", found "databse". Did you mean "database"?`,
        `${CONFIG}:5:17 expected <module>#<export>, like node:fs#readFileSync, acme-db#Client.query, acme-tools#* or ./src/db.ts#query; found "acme-db.query"`,
        `${CONFIG}:5:72 expected one of "trivial", "low", "medium", "high", "extreme", found "huge".`,
        `${CONFIG}:6:62 expected one of "trivial", "low", "medium", "high", "extreme" or an object, found 5`,
        `${CONFIG}:6:65 unknown key "wen". Did you mean "when"?`,
        `${CONFIG}:7:5 lacks the key "symbol"`,
        `${CONFIG}:8:80 says neither \`is\` nor \`value\``,
        `${CONFIG}:12:39 unknown key "argments". Did you mean "arguments"?`,
        `${CONFIG}:13:37 lacks one of "arguments", "decorated", "members", "exports", "files", "declared", "takes", "directive"`,
        `${CONFIG}:14:5 lacks \`symbol\`: only \`exports\` and \`directive\` go without one`,
        `${CONFIG}:18:5 lacks the key "entry"`,
      ]);
    });

    it("keys that stand twice: the last one counts", async () => {
      const { config, problems } = await mistakesIn(`{
  "costs": { "from": "low", "from": "high" },
  "costs": { "from": "medium" }
}`);
      assert.deepEqual(config, { costs: { from: "medium" } });
      assert.deepEqual(problems, [
        `${CONFIG}:2:29 the key "from" stands here twice; this one counts`,
        `${CONFIG}:3:3 the key "costs" stands here twice; this one counts`,
      ]);
    });

    it("broken JSON, a file that is no object, an empty one", async () => {
      const broken = await mistakesIn(`{\n  "costs": { "from": "low" },\n  "rules": { "sync-io" "off" }\n}`);
      assert.deepEqual(broken.config?.costs, { from: "low" });
      assert.match(broken.problems.join(), /^unblock\.config\.jsonc:3:24 broken JSON: colon expected$/);
      const list = await mistakesIn(`[1]`);
      assert.deepEqual(list, { config: {}, problems: [`${CONFIG}:1:1 not a JSON object`] });
      const empty = await mistakesIn("");
      assert.deepEqual(empty, { config: {}, problems: [`${CONFIG}:1:1 broken JSON: value expected`] });
    });

    it("names that objects have by themselves, and nesting without an end", async () => {
      const { config, problems } = await mistakesIn(
        `{\n"__proto__": { "rules": { "sync-io": "off" } }, "toString": 1, "costs": { "constructor": 1 }\n}`,
      );
      assert.deepEqual(config, { costs: {} });
      assert.deepEqual(problems, [
        `${CONFIG}:2:1 unknown key "__proto__".`,
        `${CONFIG}:2:49 unknown key "toString".`,
        `${CONFIG}:2:75 unknown key "constructor".`,
      ]);
      const deep = await mistakesIn(`{ "costs": ${"[".repeat(100_000)}`);
      assert.deepEqual(deep.config, {});
      assert.equal(deep.problems.length, 1);
    });

    for (const [nonsense, words] of [
      [`"strict"`, `"strict"`],
      ["[1, 2]", "a list"],
      ["7", "7"],
      ["null", "null"],
    ]) {
      it(`a package's field that is ${nonsense}`, async () => {
        const { layers, problems } = await read({
          "package.json": `{\n  "name": "a",\n  "unblock": ${nonsense}\n}`,
          "index.ts": "export {};",
        });
        assert.deepEqual(
          layers.map(({ config }) => config),
          [{}],
        );
        assert.deepEqual(problems, [`package.json:3:14 expected an object, found ${words}`]);
      });
    }
  });
});

function paths(layers: readonly Pick<ConfigLayer, "path">[]): string[] {
  return layers.map(({ path }) => path);
}

function said({ file, position, message }: Problem, inside: (text: string) => string): string {
  return inside(`${file}:${position?.line}:${position?.column} ${message}`);
}
