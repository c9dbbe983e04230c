import { strict as assert } from "node:assert";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { unblock } from "./support/command-line.ts";
import { commitAll, git } from "./support/repository.ts";
import { useTemporaryFolders } from "./support/temporary-folder.ts";

const FS = 'import { readFileSync } from "node:fs";\n';
const READS = `${FS}export function read() { return readFileSync("a"); }\n`;
const SILENT = 'export function read() { return "a"; }\n';
const PROJECT = {
  "package.json": '{ "name": "sample", "version": "1.0.0", "dependencies": { "express": "^5.0.0" } }',
  "old.js": `${FS}export async function old() { return readFileSync("old"); }\n`,
  "page.js": 'import { read } from "./read.js";\nexport async function page() { return read(); }\n',
  "other.js": 'import { read } from "./read.js";\nexport async function other() { return read(); }\n',
  "read.js": READS,
  "note.txt": "no source",
};

describe("unblock scan of what changed", () => {
  const folder = useTemporaryFolders();

  async function repository(content: Readonly<Record<string, string>> = PROJECT): Promise<string> {
    const root = await folder(content);
    await commitAll(root);
    return root;
  }

  async function write(root: string, name: string, text: string): Promise<void> {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), text);
  }

  /** The functions that are reported, sorted. */
  async function reported(root: string, ...argv: readonly string[]): Promise<string[]> {
    const { stdout, stderr, code } = await unblock(root, ["scan", "--format", "json", ...argv]);
    assert.notEqual(code, 2, stderr);
    const { findings } = JSON.parse(stdout) as { findings: { context: { function: string } }[] };
    return findings.map(({ context }) => context.function).sort();
  }

  const touch = (root: string, name: keyof typeof PROJECT) =>
    write(root, name, `${PROJECT[name]}\n// Changed.\n`);

  describe("--changed", () => {
    it("reports nothing where nothing changed, or only what is no source", async () => {
      const root = await repository();
      assert.deepEqual(await reported(root, "--changed"), []);
      await touch(root, "note.txt");
      assert.deepEqual(await reported(root, "--changed"), []);
      assert.equal((await unblock(root, ["scan", "--changed"])).code, 0);
      assert.deepEqual(await reported(root), ["old", "other", "page"]);
    });

    it("reports a changed file, staged or not, and a new one that git does not know", async () => {
      const root = await repository();
      await touch(root, "old.js");
      assert.deepEqual(await reported(root, "--changed"), ["old"]);
      await git(root, "add", "old.js");
      await write(root, "src/new.js", `${FS}export async function fresh() { return readFileSync("new"); }\n`);
      assert.deepEqual(await reported(root, "--changed"), ["fresh", "old"]);
    });

    it("leaves out what git ignores", async () => {
      const root = await repository({ ...PROJECT, ".gitignore": "ignored.js\n" });
      await write(root, "ignored.js", PROJECT["old.js"]);
      assert.deepEqual(await reported(root, "--changed"), []);
    });

    it("reports a changed helper at its unchanged callers", async () => {
      const root = await repository({ ...PROJECT, "read.js": SILENT });
      await write(root, "read.js", READS);
      assert.deepEqual(await reported(root, "--changed"), ["other", "page"]);
      assert.deepEqual(await reported(root, "--changed", "page.js"), ["page"]);
    });

    it("reports a new implementation at its unchanged callers", async () => {
      const store = "export abstract class Store { abstract load(): unknown; }\n";
      const root = await repository({
        "package.json": "{}",
        "store.ts": store,
        "page.ts":
          'import type { Store } from "./store";\nexport async function page(store: Store) { return store.load(); }\n',
        "main.ts": 'import { page } from "./page";\nexport const start = page;\n',
      });
      await write(
        root,
        "disk.ts",
        `${FS}import { Store } from "./store";
class Disk extends Store { load() { return readFileSync("a"); } }
export const disk = new Disk();\n`,
      );
      assert.deepEqual(await reported(root, "--changed"), ["page"]);
    });

    it("reports an unchanged function that a changed file hands to a server", async () => {
      const app = (uses: string) =>
        `import express from "express";\nimport { handler } from "./handler.js";\nconst app = express();\n${uses}app.listen(80);\n`;
      const root = await repository({
        "package.json": "{}",
        "app.js": app("console.log(handler);\n"),
        "handler.js": `${FS}export function handler(request, response) { response.send(readFileSync("a")); }\n`,
      });
      await write(root, "app.js", app('app.get("/a", handler);\n'));
      assert.deepEqual(await reported(root, "--changed"), ["handler"]);
    });

    it("follows a renamed file, and reports its callers", async () => {
      const root = await repository();
      await rename(join(root, "read.js"), join(root, "load.js"));
      await write(root, "page.js", PROJECT["page.js"].replace("./read.js", "./load.js"));
      await git(root, "add", "--all");
      assert.deepEqual(await reported(root, "--changed"), ["page"]);
    });

    it("reports who imports a file that is gone, and finds another in its place", async () => {
      const root = await repository({ ...PROJECT, "read.ts": SILENT });
      assert.deepEqual(await reported(root), ["old"]);
      await rm(join(root, "read.ts"));
      assert.deepEqual(await reported(root, "--changed"), ["other", "page"]);
    });

    for (const [name, text] of [
      ["package.json", '{ "name": "sample", "type": "module" }'],
      ["tsconfig.json", "{}"],
      ["unblock.config.jsonc", "{}"],
    ] as const)
      it(`reports everything when ${name} changed, and says why`, async () => {
        const root = await repository();
        await write(root, name, text);
        const { stderr } = await unblock(root, ["scan", "--changed"]);
        assert.equal(
          stderr,
          `unblock: ${name} changed, on which every finding may depend: all are reported\n`,
        );
        assert.deepEqual(await reported(root, "--changed"), ["old", "other", "page"]);
      });

    it("does not mind a package.json with another version, of itself or of a dependency", async () => {
      const root = await repository();
      await write(
        root,
        "package.json",
        PROJECT["package.json"].replace("1.0.0", "1.0.1").replace("^5.0.0", "^5.1.0"),
      );
      assert.deepEqual(await reported(root, "--changed"), []);
      await write(root, "package.json", PROJECT["package.json"].replace("express", "koa"));
      assert.equal((await reported(root, "--changed")).length, 3);
    });

    it("works before the first commit", async () => {
      const root = await folder(PROJECT);
      await git(root, "init", "--quiet");
      await git(root, "add", "old.js");
      assert.equal((await reported(root, "--changed")).length, 3);
    });

    it("works in a folder of the repository", async () => {
      const root = await repository({
        ...PROJECT,
        "packages/one/package.json": "{}",
        "packages/one/a.js": PROJECT["old.js"],
      });
      await touch(root, "old.js");
      assert.deepEqual(await reported(join(root, "packages/one"), "--changed"), []);
      await write(root, "packages/one/a.js", `${PROJECT["old.js"]}// Changed.\n`);
      assert.deepEqual(await reported(join(root, "packages/one"), "--changed"), ["old"]);
    });

    it("works with names that need care", async () => {
      const root = await repository();
      for (const name of ["src/with space.js", "src/ümläut.js", "src/-x.js"])
        await write(root, name, PROJECT["old.js"]);
      assert.equal((await reported(root, "--changed")).length, 3);
    });

    it("decides the exit code, with --fail-on and --max-warnings", async () => {
      const root = await repository();
      const code = async (...argv: readonly string[]) =>
        (await unblock(root, ["scan", "--changed", ...argv])).code;
      assert.equal(await code(), 0);
      await touch(root, "read.js");
      assert.equal(await code(), 1);
      assert.equal(await code("--max-warnings", "1"), 1);
      assert.equal(await code("--max-warnings", "2"), 0);
      assert.equal(await code("--fail-on", "error"), 0);
    });

    it("knows the baseline", async () => {
      const root = await repository();
      await unblock(root, ["baseline", "create"]);
      await touch(root, "old.js");
      assert.equal((await unblock(root, ["scan", "--changed"])).code, 0);
      await write(
        root,
        "old.js",
        `${PROJECT["old.js"]}export async function more() { return readFileSync("more"); }\n`,
      );
      const { stdout } = await unblock(root, ["scan", "--changed"]);
      assert.match(stdout, /more[^]*1 finding: 1 warning/);
    });
  });

  describe("--since", () => {
    it("reports what a branch changed since it left, committed or not", async () => {
      const root = await repository();
      await git(root, "switch", "--quiet", "--create", "feature");
      await touch(root, "page.js");
      await git(root, "commit", "--quiet", "--all", "--message=page");
      await touch(root, "old.js");
      assert.deepEqual(await reported(root, "--since", "main"), ["old", "page"]);
      assert.deepEqual(await reported(root, "--changed"), ["old"]);
    });

    it("leaves out what the other branch changed meanwhile", async () => {
      const root = await repository();
      await git(root, "switch", "--quiet", "--create", "feature");
      await touch(root, "page.js");
      await git(root, "commit", "--quiet", "--all", "--message=page");
      await git(root, "switch", "--quiet", "main");
      await touch(root, "other.js");
      await git(root, "commit", "--quiet", "--all", "--message=other");
      await git(root, "switch", "--quiet", "feature");
      assert.deepEqual(await reported(root, "--since", "main"), ["page"]);
      assert.deepEqual(await reported(root, "--since", await git(root, "rev-parse", "HEAD")), []);
    });
  });

  describe("--staged", () => {
    it("reads what would be committed, not the work tree", async () => {
      const root = await repository();
      await write(
        root,
        "old.js",
        `${PROJECT["old.js"]}export async function staged() { return readFileSync("b"); }\n`,
      );
      await git(root, "add", "old.js");
      await write(root, "old.js", "export const cured = true;\n");
      assert.deepEqual(await reported(root, "--changed"), []);
      assert.deepEqual(await reported(root, "--staged"), ["old", "staged"]);
    });

    it("sees nothing that is not staged, be it changed, new or gone", async () => {
      const root = await repository();
      await write(root, "read.js", SILENT);
      await write(root, "new.js", PROJECT["old.js"]);
      await rm(join(root, "old.js"));
      assert.deepEqual(await reported(root, "--staged"), []);
      await touch(root, "page.js");
      await git(root, "add", "page.js");
      assert.deepEqual(await reported(root, "--staged"), ["page"]);
    });

    it("reads a staged file whose folder is gone from the work tree", async () => {
      const root = await repository();
      await write(root, "lib/deep/new.js", PROJECT["old.js"]);
      await git(root, "add", "lib");
      await rm(join(root, "lib"), { recursive: true });
      assert.deepEqual(await reported(root, "--staged"), ["old"]);
    });

    it("reads the staged configuration and baseline, too", async () => {
      const root = await repository();
      await unblock(root, ["baseline", "create"]);
      await touch(root, "old.js");
      await git(root, "add", "old.js");
      assert.equal((await unblock(root, ["scan", "--staged"])).code, 1);
      await git(root, "add", "unblock.baseline.json");
      assert.equal((await unblock(root, ["scan", "--staged"])).code, 0);
    });

    it("asks the index that a hook was given", async () => {
      const root = await repository();
      await touch(root, "old.js");
      await git(root, "add", "old.js");
      await rename(join(root, ".git/index"), join(root, ".git/other"));
      process.env["GIT_INDEX_FILE"] = join(root, ".git/other");
      try {
        assert.deepEqual(await reported(root, "--staged"), ["old"]);
      } finally {
        delete process.env["GIT_INDEX_FILE"];
      }
    });
  });

  describe("ends with 2", () => {
    const WRONG: readonly (readonly [what: string, argv: readonly string[], message: RegExp])[] = [
      [
        "for a commit that is not there",
        ["--since", "nowhere"],
        /^unblock: git knows no commit "nowhere"; a shallow clone/,
      ],
      ["for a commit that looks like an option", ["--since=--output=x"], /git knows no commit "--output=x"/],
      [
        "for two questions at once",
        ["--changed", "--staged"],
        /'--changed' cannot be used with option '--staged'/,
      ],
      ["for two commits", ["--since", "main", "--staged"], /cannot be used with/],
    ];
    for (const [what, argv, message] of WRONG)
      it(what, async () => {
        const { code, stdout, stderr } = await unblock(await repository(), ["scan", ...argv]);
        assert.deepEqual([code, stdout], [2, ""]);
        assert.match(stderr, message);
      });

    it("outside a repository", async () => {
      for (const option of ["--changed", "--staged", "--since=main"]) {
        const { code, stderr } = await unblock(await folder(PROJECT), ["scan", option]);
        assert.equal(code, 2);
        assert.match(stderr, /^unblock: .* is not in a git repository\n$/);
      }
    });

    it("without git", async () => {
      const root = await repository();
      const path = process.env["PATH"];
      process.env["PATH"] = root;
      try {
        const { code, stderr } = await unblock(root, ["scan", "--changed"]);
        assert.deepEqual([code, stderr], [2, "unblock: git is not installed, or not on the path\n"]);
      } finally {
        process.env["PATH"] = path;
      }
    });
  });
});
