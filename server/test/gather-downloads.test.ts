/** The asyncio text's program: fifteen downloads take the time of one, and a limit holds; the server counts. */
import { strict as assert } from "node:assert";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createEngine } from "../src/core/create-engine.ts";
import { readAssets, readWorkspace } from "../src/node/index.ts";
import { strictProgram } from "./support/proof/proof-compile.ts";
import { fixAll } from "./support/proof/proof-fix.ts";
import { proofFixtures } from "./support/proof/proof-fixture.ts";
import { runProgram } from "./support/proof/proof-run.ts";
import { useTemporaryFolders } from "./support/temporary-folder.ts";
import { realVerdicts } from "./support/verdicts.ts";

interface Measured {
  readonly milliseconds: number;
  /** Connections at once, as the server has seen them. */
  readonly connections: number;
  readonly printed: string;
}

type Texts = ReadonlyMap<string, string>;

/** A busy machine may hold up a run that would be quick. */
const ATTEMPTS = 4;

describe("gather: the downloads of the asyncio text", () => {
  const folder = useTemporaryFolders();

  const fixtureOf = (name: string) => {
    const found = proofFixtures().find((each) => each.name === name);
    assert.ok(found);
    return found;
  };

  async function fixed(files: Texts): Promise<Texts> {
    const root = await folder();
    for (const [path, text] of files) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
    const workspace = await readWorkspace(root);
    const original = new Map([...files].map(([path, text]) => [`${root}/${path}`, text]));
    const engine = createEngine(await readAssets(), realVerdicts);
    const { texts } = fixAll(engine, workspace, { alternative: "gather", safety: "safe" }, (changed) =>
      strictProgram(root, new Map([...original, ...changed])),
    );
    return new Map([
      ...files,
      ...[...texts].map(([path, text]) => [path.slice(root.length + 1), text] as const),
    ]);
  }

  async function measure(files: Texts, main: string): Promise<Measured> {
    const { stdout, stderr, exit } = await runProgram(files, main);
    assert.equal(exit, 0, stderr);
    return { ...(JSON.parse(stderr) as Omit<Measured, "printed">), printed: stdout };
  }

  it("take at most a fifth of the time when they are started together, and give the same", async () => {
    const { files, main } = fixtureOf("gather-downloads");
    const gathered = await fixed(files);
    const before = await measure(files, main);
    assert.equal(before.connections, 1, "one after another");
    let after = await measure(gathered, main);
    for (let attempt = 1; after.milliseconds > before.milliseconds / 5 && attempt < ATTEMPTS; attempt++)
      after = await measure(gathered, main);
    assert.equal(after.printed, before.printed);
    const ratio = after.milliseconds / before.milliseconds;
    assert.ok(ratio <= 0.2, `${after.milliseconds} ms of ${before.milliseconds} ms`);
    assert.equal(after.connections, 15);
  });

  it("never use more than five connections at once with a limit of five", async () => {
    const { files, main } = fixtureOf("gather-downloads-limit");
    const before = await measure(files, main);
    const after = await measure(await fixed(files), main);
    assert.equal(after.printed, before.printed);
    assert.equal(before.connections, 1);
    assert.equal(after.connections, 5);
    assert.ok(after.milliseconds < before.milliseconds / 2, `${after.milliseconds} ms`);
  });

  it("that were all started at once never use more than five connections either", async () => {
    const { files, main } = fixtureOf("gather-many-downloads");
    const before = await measure(files, main);
    const after = await measure(await fixed(files), main);
    assert.equal(after.printed, before.printed);
    assert.equal(before.connections, 15);
    assert.equal(after.connections, 5);
  });
});
