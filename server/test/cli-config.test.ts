import { strict as assert } from "node:assert";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createConfigSchema } from "../src/core/config/schema.ts";
import { rules } from "../src/core/rules/index.ts";
import { settingsText } from "../src/node/create-settings.ts";
import { parseJson } from "../src/node/json-file.ts";
import { parseSettings } from "../src/node/read-settings.ts";
import { unblock } from "./support/command-line.ts";
import { useTemporaryFolders } from "./support/temporary-folder.ts";

const CONFIG = "unblock.config.jsonc";

describe("unblock config", () => {
  const folder = useTemporaryFolders();

  describe("print", () => {
    const content = {
      "package.json": `{ "unblock": { "rules": { "sync-io": "error", "cpu-loop": "off" } } }`,
      "base.jsonc": `{ "costs": { "from": "low" }, "ignore": { "paths": ["generated"] } }`,
      "src/unblock.config.jsonc": `{
        "extends": "../base",
        "rules": { "sync-io": "info" },
        "operations": [{ "symbol": "acme#read", "kind": "fs", "cost": "low" }],
        "overrides": [{ "files": ["*.test.ts"], "rules": { "sync-io": "off" } }]
      }`,
      "src/a.ts": "",
      "src/a.test.ts": "",
    };

    it("says what holds for a file, and which file says it", async () => {
      const root = await folder(content);
      const { code, stdout, stderr } = await unblock(root, ["config", "print", "src/a.ts"]);
      assert.deepEqual([code, stderr], [0, ""]);
      assert.equal(
        stdout,
        `src/a.ts: package.json, base.jsonc, src/${CONFIG}
  costs.from      low        base.jsonc
  rules.cpu-loop  off        package.json
  rules.sync-io   info       src/${CONFIG}
  ignore.paths    generated  base.jsonc
  operations      acme#read  src/${CONFIG}
  everything else has its default
`,
      );
      const test = await unblock(root, ["config", "print", "src/a.test.ts"]);
      assert.match(test.stdout, /rules\.sync-io +off +src\/unblock/);
    });

    it("says it of a folder, and as JSON", async () => {
      const root = await folder(content);
      const { stdout } = await unblock(root, ["config", "print", "--json"]);
      assert.deepEqual(JSON.parse(stdout), {
        file: ".",
        configurations: ["package.json"],
        settings: {
          "rules.cpu-loop": { value: "off", by: "package.json" },
          "rules.sync-io": { value: "error", by: "package.json" },
        },
        ignore: { paths: [], packages: [], symbols: [] },
        rows: { operations: [], entries: [], insulation: [], effects: [] },
      });
    });

    it("says that there is none", async () => {
      const root = await folder({ "package.json": "{}" });
      const { code, stdout } = await unblock(root, ["config", "print"]);
      assert.deepEqual([code, stdout], [0, ".: no configuration, so everything has its default\n"]);
    });

    it("tells mistakes on standard error, and exits with 2", async () => {
      const root = await folder({ "package.json": "{}", [CONFIG]: `{\n  "rules": { "sync-oi": "off" }\n}` });
      const { code, stderr } = await unblock(root, ["config", "print"]);
      assert.equal(code, 2);
      assert.equal(stderr, `${CONFIG}:2:14: unknown rule "sync-oi". Did you mean "sync-io"?\n`);
    });
  });

  describe("init", () => {
    it("writes a configuration that is valid and says nothing yet", async () => {
      const root = await folder({ "package.json": "{}" });
      const { code, stdout } = await unblock(root, ["config", "init"]);
      assert.deepEqual([code, stdout], [0, `wrote ${root}/${CONFIG}\n`]);
      const text = await readFile(join(root, CONFIG), "utf8");
      for (const { id } of rules) assert.ok(text.includes(`// "${id}": "on",`));
      const printed = await unblock(root, ["config", "print"]);
      assert.deepEqual(
        [printed.code, printed.stdout],
        [0, `.: ${CONFIG}\n  everything else has its default\n`],
      );
    });

    it("suggests nothing that would not be valid", () => {
      // Comments inside an object or a list of the file are what could stand there.
      const said = settingsText(rules).replaceAll(/^ {4,}\/\/ (?=["{])/gm, "");
      const { problems } = parseSettings(parseJson(CONFIG, said), createConfigSchema({ rules }));
      assert.deepEqual(problems, []);
    });

    it("overwrites nothing: neither a file nor a package.json with the key", async () => {
      const root = await folder({ [CONFIG]: "{ // ours\n}", "package.json": "{}" });
      const { code, stderr } = await unblock(root, ["config", "init"]);
      assert.deepEqual([code, stderr], [2, `unblock: ${root}/${CONFIG} is there already\n`]);
      assert.equal(await readFile(join(root, CONFIG), "utf8"), "{ // ours\n}");
      const other = await folder({ "package.json": `{ "unblock": {} }` });
      const refused = await unblock(other, ["config", "init"]);
      assert.equal(refused.code, 2);
      assert.match(refused.stderr, /package\.json has the key "unblock" already/);
    });

    it("names what can't be written", async () => {
      const root = await folder({ "package.json": "{}" });
      assert.equal((await unblock(root, ["config", "init", "missing"])).code, 2);
      assert.equal((await unblock(root, ["config", "init", "package.json"])).code, 2);
    });
  });

  it("is told by a scan, with its places", async () => {
    const root = await folder({
      "package.json": "{}",
      [CONFIG]: `{\n  "rules": { "sync-io": "of" }\n}`,
      "src/a.js": "export {};",
    });
    const { stdout } = await unblock(root, ["scan", "src"]);
    assert.match(stdout, /unblock\.config\.jsonc:2:25[^]*expected one of "error"/);
  });
});
