/** `unblock fix` on folders on the disk, with the real engine, and repositories of git. */
import { strict as assert } from "node:assert";
import { chmod, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Io } from "../src/cli/io.ts";
import { unblock as unblockWith } from "./support/command-line.ts";
import { commitAll, git } from "./support/repository.ts";
import { useTemporaryFolders, type FolderContent } from "./support/temporary-folder.ts";

const reads = (name: string) =>
  `import { readFileSync } from "node:fs";\nexport async function ${name}() {\n  return readFileSync("${name}");\n}\n`;
const awaits = (name: string) =>
  `import { readFile } from "node:fs/promises";\nexport async function ${name}() {\n  return await readFile("${name}");\n}\n`;

/** Verification has tests of its own, and takes seconds: only one test here compiles what it fixes. */
const trusting: Partial<Io> = {
  loadEngine: async () => ({
    ...(await import("../src/node/engine.ts")),
    createOwnPrograms: () => () => ({ installed: true, errors: () => [] }),
  }),
};

const unblock = (root: string, argv: readonly string[], io: Partial<Io> = {}) =>
  unblockWith(root, argv, { ...trusting, ...io });

const PROJECT = { "package.json": '{ "type": "module" }', "a.js": reads("a"), "src/b.js": reads("b") };

describe("unblock fix", () => {
  const folder = useTemporaryFolders();

  const text = (root: string, name: string) => readFile(join(root, name), "utf8");

  async function repository(content: FolderContent = PROJECT): Promise<string> {
    const root = await folder(content);
    await commitAll(root);
    return root;
  }

  /** Runs the command, which has to refuse, and answers what it said; `during` runs between the analysis and the edits. */
  async function refused(root: string, during: () => Promise<unknown> = async () => {}): Promise<string> {
    const before = await contentOf(root);
    let after = before;
    const io: Partial<Io> = {
      async uncut(work) {
        await during();
        after = await contentOf(root);
        return work();
      },
    };
    const { code, stderr } = await unblock(root, ["fix"], io);
    assert.equal(code, 2);
    assert.deepEqual(await contentOf(root), after, "something was written");
    return stderr;
  }

  describe("edits", () => {
    it("fixes every file, says so, and finds nothing to fix the second time", async () => {
      const root = await repository();
      const first = await unblockWith(root, ["fix"]);
      assert.equal(first.code, 0, first.stderr);
      assert.match(first.stdout, /^Fixes 2 findings in 2 files\n2 files written$/m);
      assert.deepEqual([await text(root, "a.js"), await text(root, "src/b.js")], [awaits("a"), awaits("b")]);
      const second = await unblock(root, ["fix", "--force"]);
      assert.deepEqual([second.code, second.stdout], [0, "Nothing to fix\n"]);
    });

    it("prints a diff that git takes, and writes nothing with --dry-run", async () => {
      const root = await repository({ ...PROJECT, "c.js": reads("c").replaceAll("\n", "\r\n").trimEnd() });
      const before = await contentOf(root);
      const { code, stdout } = await unblock(root, ["fix", "--dry-run"]);
      assert.equal(code, 1);
      assert.match(stdout, /^Fixes 3 findings in 3 files\nNothing written$/m);
      assert.deepEqual(await contentOf(root), before);
      await writeFile(join(root, "fix.patch"), stdout);
      await git(root, "apply", "fix.patch");
      await rm(join(root, "fix.patch"));
      const patched = await contentOf(root);
      await git(root, "checkout", "--quiet", ".");
      await unblock(root, ["fix"]);
      assert.deepEqual(patched, await contentOf(root));
    });

    it("colours the diff where colours may be used", async () => {
      const root = await repository();
      const { stdout } = await unblock(root, ["fix", "--dry-run"], { colour: true });
      assert.ok(stdout.includes('\u001b[31m-  return readFileSync("a");\u001b[39m'), stdout);
      assert.ok(stdout.includes('\u001b[32m+  return await readFile("a");\u001b[39m'), stdout);
    });

    it("fixes what is below the paths, of the rules and the alternatives that were asked for", async () => {
      const root = await repository();
      assert.equal((await unblock(root, ["fix", "--rule", "sync-compute"])).stdout, "Nothing to fix\n");
      assert.match(
        (await unblock(root, ["fix", "--alternative", "worker"])).stdout,
        /^Nothing to fix\n2 findings left:/,
      );
      await unblock(root, ["fix", "src", "--rule", "sync-io", "--alternative", "async"]);
      assert.deepEqual([await text(root, "a.js"), await text(root, "src/b.js")], [reads("a"), awaits("b")]);
    });

    it("does once what never changes, with --alternative hoist", async () => {
      const read = 'readFileSync(new URL("page.html", import.meta.url), "utf8")';
      const head = 'import { readFileSync } from "node:fs";\n';
      const root = await repository({
        "package.json": '{ "type": "module" }',
        "page.js": `${head}export async function page() {\n  return ${read};\n}\n`,
      });
      const { code, stdout } = await unblock(root, ["fix", "--alternative", "hoist"]);
      assert.equal(code, 0, stdout);
      const kept = `${head}\nlet page2;\nexport async function page() {\n  return (page2 ??= ${read});\n}\n`;
      assert.equal(await text(root, "page.js"), kept.replaceAll("page2", "pageFile"));
    });

    it("leaves what is for review, with the reason, unless it is asked for", async () => {
      const waits = "export async function nap() {\n  Atomics.wait(new Int32Array(4), 0, 0, 50);\n}\n";
      const shared =
        'import { readFileSync } from "node:fs";\nlet count = 0;\nexport async function next() {\n' +
        '  const before = count;\n  const text = readFileSync("x", "utf8");\n  count = before + text.length;\n}\n';
      const root = await repository({
        "package.json": '{ "type": "module" }',
        "nap.js": waits,
        "next.js": shared,
      });
      const { stdout } = await unblock(root, ["fix"]);
      assert.match(stdout, /^Nothing to fix\n2 findings left:/);
      assert.match(stdout, /its fix is for review[^]*\(next in next\.js\)$/m);
      assert.equal(await text(root, "next.js"), shared);
      await unblock(root, ["fix", "--safety", "review"]);
      assert.match(await text(root, "next.js"), /await readFile\("x", "utf8"\)/);
      assert.equal(await text(root, "nap.js"), waits);
    });

    it("mends comments only when that is asked for", async () => {
      const idle = "// unblock-ignore-next-line sync-io -- it is small\nexport const a = 1;\n";
      const root = await repository({ "package.json": "{}", "a.js": idle });
      assert.equal((await unblock(root, ["fix"])).stdout, "Nothing to fix\n");
      await unblock(root, ["fix", "--alternative", "comment"]);
      assert.equal(await text(root, "a.js"), "export const a = 1;\n");
    });

    it("leaves suppressed findings alone", async () => {
      const kept = reads("a").replace("  return", "  // unblock-ignore-next-line sync-io -- tiny\n  return");
      const root = await repository({ ...PROJECT, "a.js": kept });
      await unblock(root, ["fix"]);
      assert.equal(await text(root, "a.js"), kept);
    });

    it("keeps line ends, the byte-order mark and the file's mode", async () => {
      const windows = `\ufeff${reads("a").replaceAll("\n", "\r\n")}`;
      const root = await repository({ ...PROJECT, "a.js": windows });
      await chmod(join(root, "a.js"), 0o755);
      await git(root, "commit", "--quiet", "--all", "--message=mode");
      assert.equal((await unblock(root, ["fix"])).code, 0);
      assert.equal(await text(root, "a.js"), `\ufeff${awaits("a").replaceAll("\n", "\r\n")}`);
      assert.equal((await stat(join(root, "a.js"))).mode & 0o777, 0o755);
    });

    it("keeps UTF-16", async () => {
      const wide = (words: string) => Buffer.from(`\ufeff${words}`, "utf16le");
      const root = await repository({ ...PROJECT, "a.js": wide(reads("a")) });
      assert.equal((await unblock(root, ["fix"])).code, 0);
      assert.deepEqual(await readFile(join(root, "a.js")), wide(awaits("a")));
    });

    it("works in a folder that is in no repository", async () => {
      const root = await folder(PROJECT);
      assert.equal((await unblock(root, ["fix"])).code, 0);
      assert.equal(await text(root, "a.js"), awaits("a"));
    });
  });

  describe("turns getters into methods", () => {
    const GETTER = `import { readFileSync } from "node:fs";
export class Page {
  path = process.argv[2] ?? "";
  get text() {
    return readFileSync(this.path, "utf8");
  }
}
export async function show(/** @type {Page} */ page) {
  return page.text;
}
`;
    const project = { "package.json": '{ "type": "module", "private": true }', "page.js": GETTER };

    it("not when nobody asks, and says that it would", async () => {
      const root = await repository(project);
      const { stdout } = await unblock(root, ["fix", "--safety", "review"]);
      assert.equal(await text(root, "page.js"), GETTER);
      assert.match(stdout, /getter `Page\.text` can't await.*, which is only done on request/);
    });

    it("when somebody asks", async () => {
      const root = await repository(project);
      const { code, stderr } = await unblock(root, ["fix", "--safety", "review", "--getters"]);
      assert.equal(code, 0, stderr);
      const fixed = await text(root, "page.js");
      assert.match(fixed, /async text\(\) \{\n {4}return await readFile\(this\.path, "utf8"\);/);
      assert.match(fixed, /return await page\.text\(\);/);
    });

    it("never as safe", async () => {
      const root = await repository(project);
      await unblock(root, ["fix", "--getters"]);
      assert.equal(await text(root, "page.js"), GETTER);
    });

    it("by a fix of their own, which says so", async () => {
      const root = await repository(project);
      const { stdout } = await unblock(root, ["scan", "--format", "agent"]);
      assert.match(stdout, /^fix: Turn the getter `Page\.text` into an async method: Await readFile/m);
    });
  });

  describe("refuses, and changes nothing,", () => {
    it("where a file has changes that are not committed, staged or not, unless it is forced to", async () => {
      const root = await repository();
      await writeFile(join(root, "a.js"), `${reads("a")}// changed\n`);
      assert.match(await refused(root), /not committed: a\.js\. .*--force/);
      await git(root, "add", "a.js");
      assert.match(await refused(root), /not committed: a\.js\./);
      assert.equal((await unblock(root, ["fix", "--force"])).code, 0);
      assert.equal(await text(root, "a.js"), `${awaits("a")}// changed\n`);
    });

    it("where git does not know a file yet", async () => {
      const root = await repository();
      await writeFile(join(root, "new.js"), reads("fresh"));
      assert.match(await refused(root), /not committed: new\.js\./);
    });

    it("but not for a change in a file that it leaves alone", async () => {
      const root = await repository({ ...PROJECT, "other.js": "export {};\n" });
      await writeFile(join(root, "other.js"), "export const a = 1;\n");
      assert.equal((await unblock(root, ["fix"])).code, 0);
    });

    it("where a file is read-only", async () => {
      const root = await repository();
      await chmod(join(root, "src/b.js"), 0o444);
      assert.match(await refused(root), /src\/b\.js is read-only; no file was changed/);
    });

    it("where a file vanished, or changed, after it was read", async () => {
      const root = await repository();
      assert.match(await refused(root, () => rm(join(root, "src/b.js"))), /src\/b\.js is not there any more/);
      await git(root, "checkout", "--quiet", ".");
      const changed = refused(root, () => writeFile(join(root, "src/b.js"), "export {};\n"));
      assert.match(await changed, /src\/b\.js changed on the disk since it was read/);
    });

    it("where a file would be written outside of the workspace", async () => {
      const root = await repository();
      const outside = await folder({ "b.js": reads("b") });
      const move = async () => {
        await rm(join(root, "src"), { recursive: true });
        await symlink(outside, join(root, "src"));
      };
      assert.match(await refused(root, move), /src\/b\.js is outside of /);
      assert.equal(await text(outside, "b.js"), reads("b"));
    });

    it("where a file is no valid UTF-8, which could not be written back as it is", async () => {
      const broken = Buffer.concat([Buffer.from(reads("a")), Buffer.from([0x2f, 0x2f, 0xff, 0x0a])]);
      const root = await repository({ ...PROJECT, "a.js": broken });
      assert.match(await refused(root), /a\.js is no valid UTF-8/);
    });

    it("for an unknown rule, alternative, safety or path", async () => {
      const root = await repository();
      for (const argv of [
        ["--rule", "sync"],
        ["--alternative", "magic"],
        ["--safety", "display"],
        ["nowhere"],
      ])
        assert.equal((await unblock(root, ["fix", ...argv])).code, 2, argv.join(" "));
      assert.equal(await text(root, "a.js"), reads("a"));
    });
  });
});

/** Path below the folder → bytes, without git's. */
async function contentOf(root: string): Promise<Record<string, Buffer>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.parentPath.includes("/.git"));
  const paths = files
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.endsWith("/.git"));
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path, await readFile(path)] as const)),
  );
}
