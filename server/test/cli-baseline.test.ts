import { strict as assert } from "node:assert";
import { readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { unblock, type Said } from "./support/command-line.ts";
import { useTemporaryFolders } from "./support/temporary-folder.ts";

const FILE = "unblock.baseline.json";
const IMPORT = 'import { readFileSync } from "node:fs";\n';
const load = (name: string) => `export async function ${name}() { return readFileSync("${name}"); }\n`;
const PROJECT = { "package.json": "{}", "src/a.js": IMPORT + load("first") + load("second") };

/** One entry, with fields exchanged. */
const entry = (fields: object = {}) =>
  JSON.stringify({
    rule: "sync-io",
    file: "src/a.js",
    symbol: "first",
    code: "readFileSync('first')",
    operations: ["node:fs.readFileSync"],
    count: 1,
    ...fields,
  });
const baseline = (...entries: readonly string[]) =>
  `{\n"version": 1,\n"findings": [\n${entries.join(",\n")}\n]\n}\n`;

describe("unblock baseline", () => {
  const folder = useTemporaryFolders();
  const text = (root: string) => readFile(join(root, FILE), "utf8");

  async function ok(root: string, ...argv: readonly string[]): Promise<string> {
    const { code, stdout, stderr } = await unblock(root, argv);
    assert.deepEqual([code, stderr], [0, ""]);
    return stdout;
  }

  describe("create", () => {
    it("accepts what is found, so that a scan is silent", async () => {
      const root = await folder(PROJECT);
      assert.equal(await ok(root, "baseline", "create"), `${FILE}: 2 findings accepted\n`);
      assert.match(await ok(root, "scan"), /^No findings .*\n2 findings suppressed\n$/);
      assert.equal((await unblock(root, ["scan", "--no-baseline"])).code, 1);
      assert.deepEqual((await readdir(root)).sort(), ["package.json", "src", FILE]);
    });

    it("replaces nothing, unless it is told to, and then keeps the reasons", async () => {
      const root = await folder({ ...PROJECT, [FILE]: baseline(entry({ reason: "on a RAM disk" })) });
      const before = await text(root);
      const { code, stderr } = await unblock(root, ["baseline", "create"]);
      assert.equal(code, 2);
      assert.match(stderr, /is there already; --force replaces it/);
      assert.equal(await text(root), before);
      assert.equal(await ok(root, "baseline", "create", "--force"), `${FILE}: 2 findings accepted\n`);
      const { findings } = JSON.parse(await text(root)) as { findings: { reason?: string }[] };
      assert.deepEqual(
        findings.map(({ reason }) => reason),
        ["on a RAM disk", undefined],
      );
    });

    it("writes where it is told to, and a scan reads from there", async () => {
      const root = await folder({ ...PROJECT, "debt/readme": "" });
      await ok(root, "baseline", "create", "--baseline", "debt/accepted.json");
      assert.match(await readFile(join(root, "debt/accepted.json"), "utf8"), /"file": "\.\.\/src\/a\.js"/);
      assert.match(await ok(root, "scan", "--baseline", "debt/accepted.json"), /2 findings suppressed/);
      assert.equal((await unblock(root, ["scan"])).code, 1);
    });

    it("says so when it can't write", async () => {
      const root = await folder(PROJECT);
      const nowhere = await unblock(root, ["baseline", "create", "--baseline", "nowhere/x.json"]);
      assert.deepEqual([nowhere.code, nowhere.stdout], [2, ""]);
      assert.match(nowhere.stderr, /there is no folder .*nowhere/);
    });
  });

  describe("update", () => {
    it("drops what is gone, follows what moved, and adds nothing", async () => {
      const root = await folder(PROJECT);
      await ok(root, "baseline", "create");
      await writeFile(
        join(root, FILE),
        (await text(root)).replace('"count": 1 }', '"count": 1, "reason": "known" }'),
      );
      await rename(join(root, "src/a.js"), join(root, "src/b.js"));
      await writeFile(join(root, "src/b.js"), IMPORT + load("first") + load("third"));
      const said = await ok(root, "baseline", "update");
      assert.equal(
        said,
        `${FILE}: 1 finding kept, 1 dropped\n  - sync-io in second of src/a.js: node:fs.readFileSync\n`,
      );
      assert.match(
        await text(root),
        /"file": "src\/b\.js", "symbol": "first",.* "reason": "known" \}\n {2}\]/,
      );
      assert.match((await unblock(root, ["scan"])).stdout, /third[^]*1 finding: 1 warning/);
    });

    it("--add takes in what is new", async () => {
      const root = await folder({ ...PROJECT, [FILE]: baseline(entry()) });
      const said = await ok(root, "baseline", "update", "--add");
      assert.equal(
        said,
        `${FILE}: 1 finding kept, 1 added\n  + sync-io in second of src/a.js: node:fs.readFileSync\n`,
      );
      assert.match(await ok(root, "scan"), /2 findings suppressed/);
    });

    it("--check writes nothing and tells by its exit code", async () => {
      const root = await folder({
        ...PROJECT,
        [FILE]: baseline(entry(), entry({ symbol: "gone", code: "x()" })),
      });
      const before = await text(root);
      assert.equal((await unblock(root, ["baseline", "update", "--check"])).code, 1);
      assert.equal((await unblock(root, ["baseline", "prune", "--check"])).code, 1);
      assert.equal(await text(root), before);
      await ok(root, "baseline", "prune");
      assert.match(await ok(root, "baseline", "prune", "--check"), /1 finding kept, nothing to write/);
    });

    it("needs a baseline", async () => {
      const { code, stderr } = await unblock(await folder(PROJECT), ["baseline", "update"]);
      assert.equal(code, 2);
      assert.match(stderr, /there is no baseline; unblock baseline create makes one/);
    });
  });

  describe("prune", () => {
    it("drops what is gone, and leaves the rest as it is", async () => {
      const many = entry({ count: 3, reason: "known" });
      const root = await folder({
        ...PROJECT,
        [FILE]: baseline(many, entry({ symbol: "gone", code: "x()" })),
      });
      assert.match(
        await ok(root, "baseline", "prune"),
        /1 finding kept, 3 dropped\n.* first .*\(2 times\)\n.* gone /,
      );
      assert.deepEqual((JSON.parse(await text(root)) as { findings: unknown[] }).findings, [
        JSON.parse(entry({ reason: "known" })),
      ]);
      assert.equal(await ok(root, "baseline", "prune"), `${FILE}: 1 finding kept, nothing to write\n`);
    });
  });

  describe("that says too much", () => {
    it("is a problem at the entry's line, and fails nothing", async () => {
      const entries = [entry(), entry({ symbol: "second" }), entry({ symbol: "gone", code: "x()" })];
      const root = await folder({ ...PROJECT, [FILE]: baseline(...entries) });
      const said = await ok(root, "scan");
      assert.match(
        said,
        /baseline\.json:6:1: no longer needed: sync-io in gone of src\/a\.js .* unblock baseline\s+prune/,
      );
    });
  });

  describe("of a workspace", () => {
    it("counts from above the root that is scanned, and is not judged by a part", async () => {
      const root = await folder({
        ".git/HEAD": "",
        "package.json": "{}",
        "packages/one/package.json": "{}",
        "packages/one/a.js": IMPORT + load("first"),
        "packages/two/package.json": "{}",
        "packages/two/b.js": IMPORT + load("second"),
      });
      await ok(root, "baseline", "create");
      const before = await text(root);
      assert.match(await ok(root, "scan", "packages/one"), /^No findings .*\n1 finding suppressed\n$/);
      await ok(join(root, "packages/one"), "baseline", "prune");
      assert.equal(await text(root), before);
      await rm(join(root, "packages/one/a.js"));
      assert.match(await ok(join(root, "packages/one"), "baseline", "prune"), /1 finding kept, 1 dropped/);
      assert.match(await text(root), /packages\/two/);
    });

    it("is found by way of a symbolic link", async () => {
      const root = await folder(PROJECT);
      const link = join(await folder(), "link");
      await symlink(root, link);
      await ok(link, "baseline", "create", "--baseline", FILE);
      assert.match(await ok(link, "scan", "--baseline", FILE), /2 findings suppressed/);
      assert.match(await ok(root, "scan"), /2 findings suppressed/);
    });
  });

  describe("that is not as it should be", () => {
    const WRONG: readonly (readonly [
      what: string,
      text: string,
      suppressed: number,
      ...problems: RegExp[],
    ])[] = [
      ["of another version", baseline(entry()).replace("1", "2"), 0, /:2:12: a baseline of version 2; this/],
      ["without a version", `{ "findings": [${entry()}] }`, 0, /:1:1: not a baseline: "version" is missing/],
      [
        "half written",
        baseline(entry(), entry({ symbol: "second" })).slice(0, -60),
        1,
        /:5:1: ".*" is missing/,
        /:5:\d+: broken JSON/,
      ],
      ["empty", "", 0, /:1:1: broken JSON: value expected/],
      ["a list", "[]", 0, /:1:1: not a JSON object/],
      [
        "with conflict markers",
        baseline(entry()).replace('"findings"', '<<<<<<< HEAD\n"findings"'),
        1,
        /:3:1: broken JSON: invalid symbol/,
      ],
      [
        "with comments, which would be lost",
        `// ours\n${baseline(entry())}`,
        1,
        /:1:1: broken JSON: invalid comment token/,
      ],
      [
        "with wrong types",
        baseline(entry({ count: "many" }), entry({ symbol: "second" })),
        1,
        /:4:\d+: "count" must be a whole/,
      ],
      [
        "with a missing field",
        baseline(entry({ operations: undefined })),
        0,
        /:4:1: "operations" is missing: a list/,
      ],
      ["with an entry that is none", baseline("7", entry()), 1, /:4:1: a finding must be an object/],
      ["with unknown keys", baseline(entry({ owner: "me" })), 1, /:4:\d+: unknown key "owner"/],
      ["without a list", '{ "version": 1, "findings": {} }', 0, /:1:29: "findings" must be a list/],
    ];

    for (const [what, content, suppressed, ...problems] of WRONG)
      it(`because it is ${what}: says where, counts what holds, and is never written to`, async () => {
        const root = await folder({ ...PROJECT, [FILE]: content });
        const { stdout }: Said = await unblock(root, ["scan"]);
        const lines = stdout.replaceAll(/\n {4}(?! )/g, " ");
        for (const problem of problems) assert.match(lines, new RegExp(FILE + problem.source));
        assert.equal(/(\d+) findings? suppressed/.exec(stdout)?.[1] ?? "0", String(suppressed));
        for (const argv of [["create", "--force"], ["update", "--add"], ["prune"]]) {
          const { code, stderr } = await unblock(root, ["baseline", ...argv]);
          assert.equal(code, 2);
          assert.match(stderr, /could not be understood and is left as it is/);
        }
        assert.equal(await text(root), content);
      });

    it("because an entry is there twice: counts it once, and writes it once", async () => {
      const root = await folder({ ...PROJECT, [FILE]: baseline(entry(), entry({ reason: "known" })) });
      const { stdout } = await unblock(root, ["scan"]);
      assert.match(stdout, /baseline\.json:5:1: the same entry a second time/);
      assert.match(stdout, /1 finding: [^]*1 finding suppressed/);
      await ok(root, "baseline", "prune");
      assert.deepEqual((JSON.parse(await text(root)) as { findings: unknown[] }).findings, [
        JSON.parse(entry({ reason: "known" })),
      ]);
    });

    it("because the file that an option names is not there", async () => {
      const { code, stderr } = await unblock(await folder(PROJECT), ["scan", "--baseline", "none.json"]);
      assert.equal(code, 2);
      assert.match(stderr, /none\.json is not there/);
    });

    it("because it is a folder", async () => {
      const root = await folder({ ...PROJECT, [`${FILE}/x`]: "" });
      assert.match(
        (await unblock(root, ["scan"])).stdout,
        /baseline\.json: cannot be read: a folder, not a file/,
      );
      assert.equal((await unblock(root, ["baseline", "create", "--force"])).code, 2);
    });
  });
});
