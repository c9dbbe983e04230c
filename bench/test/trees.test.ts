import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findClones, treeAt } from "../corpus/trees.ts";

describe("the corpus runner's work trees", () => {
  let folder = "";
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "unblock-trees-test-"))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("come from clones found by remote, or by the folder's name", async () => {
    const byRemote = clone(join(folder, "anything"), "https://example.org/acme/alpha.git");
    const byPair = clone(join(folder, "acme", "beta"));
    const byPlus = clone(join(folder, "acme+gamma"));
    const found = await findClones(folder, ["acme/alpha", "acme/beta", "acme/gamma", "acme/none"]);
    assert.deepEqual(
      [...found],
      [
        ["acme/alpha", join(byRemote, ".git")],
        ["acme/beta", join(byPair, ".git")],
        ["acme/gamma", join(byPlus, ".git")],
      ],
    );
  });

  it("hold the commit's files, and say which the clone lacks", async () => {
    const source = clone(join(folder, "source"));
    const commit = git(source, "rev-parse", "HEAD").trim();
    const lost = git(source, "rev-parse", "HEAD:lost.ts").trim();
    rmSync(join(source, ".git/objects", lost.slice(0, 2), lost.slice(2)));
    const trees = join(folder, "trees");
    mkdirSync(trees);
    const tree = await treeAt(join(source, ".git"), "acme/source", commit, trees);
    assert.deepEqual(tree.missing, ["lost.ts"]);
    assert.equal(readFileSync(join(tree.folder, "kept.ts"), "utf8"), "1;\n");
    assert.equal(existsSync(join(tree.folder, "lost.ts")), false);
    assert.deepEqual(await treeAt(join(source, ".git"), "acme/source", commit, trees), tree);
    assert.equal(readdirSync(trees).length, 2);
  });
});

function clone(folder: string, remote?: string): string {
  mkdirSync(folder, { recursive: true });
  git(folder, "init", "--quiet");
  if (remote !== undefined) git(folder, "remote", "add", "origin", remote);
  writeFileSync(join(folder, "kept.ts"), "1;\n");
  writeFileSync(join(folder, "lost.ts"), "2;\n");
  git(folder, "add", ".");
  git(folder, "-c", "user.name=test", "-c", "user.email=test@example.org", "commit", "--quiet", "-m", "one");
  return folder;
}

function git(folder: string, ...args: readonly string[]): string {
  return execFileSync("git", args, { cwd: folder, encoding: "utf8" });
}
