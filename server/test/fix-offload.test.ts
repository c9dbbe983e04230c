/** New files of a fix, end to end: by the engine, on the command line, and in an editor. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { CodeAction, CreateFile, TextDocumentEdit } from "vscode-languageserver";
import { URI } from "vscode-uri";
import { createEngine, finish } from "../src/core/create-engine.ts";
import type { OwnPrograms } from "../src/core/engine.ts";
import { applyEdits } from "../src/core/finding/edit.ts";
import { verify } from "../src/core/fixes/index.ts";
import { createOwnPrograms } from "../src/node/engine.ts";
import { readAssets, readWorkspace } from "../src/node/index.ts";
import { ScanRequest } from "../src/lsp/index.ts";
import { unblock } from "./support/command-line.ts";
import { useServers } from "./support/opened-server.ts";
import { ownProgram } from "./support/own-program.ts";
import { assertAsksOnce } from "./support/protocol-answers.ts";
import { useTemporaryFolders, type FolderContent } from "./support/temporary-folder.ts";

const MIX = `export function mix(start: number): number {
  let sum = start;
  for (let i = 0; i < 1_000_000; i++) sum = (sum * 31 + i) % 1009;
  return sum;
}
`;
const MAIN = `import { mix } from "./mix.js";

export async function handle(start: number): Promise<number> {
  return mix(start) + 1;
}
`;
/** The config names the files that are there: those that a fix adds are none of them. */
const PROJECT: FolderContent = {
  "package.json": '{ "private": true, "type": "module", "scripts": { "build": "tsc" } }',
  "tsconfig.json": JSON.stringify({
    compilerOptions: { target: "es2023", module: "nodenext", strict: true, types: [], outDir: "dist" },
    files: ["main.ts"],
  }),
  "main.ts": MAIN,
  "mix.ts": MIX,
};
const ADDED = ["mix.worker.ts", "worker-pool.ts"];

const withoutTypes = (text: string): string => text.replace(/: (Promise<)?number>?/g, "");
const PLAIN = {
  "package.json": '{ "private": true, "type": "module" }',
  "main.js": withoutTypes(MAIN),
  "mix.js": withoutTypes(MIX),
};
const COMMONJS_MIX = `${PLAIN["mix.js"].replace("export ", "")}module.exports = { mix };\n`;
const COMMONJS_MAIN = PLAIN["main.js"]
  .replace('import { mix } from "./mix.js"', 'const { mix } = require("./mix")')
  .replace("export ", "");
const PLAIN_ADDED = ["mix.worker.js", "worker-pool.js"];

/** In a folder that is there: the compiler looks. */
const [A, B] = ["a.ts", "b.ts"].map((name) => join(import.meta.dirname, name)) as [string, string];

describe("a fix that adds files", () => {
  const folder = useTemporaryFolders();
  const { open } = useServers();

  async function resolved(root: string, programs: OwnPrograms) {
    const engine = createEngine(await readAssets());
    engine.open(await readWorkspace(root));
    const { findings } = finish(engine.analyse());
    const [finding] = findings.filter(({ rule }) => rule === "cpu-loop");
    assert.ok(finding, "nothing is found");
    const index = finding.fixes.findIndex(({ alternative }) => alternative === "worker");
    return { fix: finding.fixes[index]!, outcome: engine.resolveFix(finding.id, index, programs) };
  }

  it("says in its title what it adds, and gives their whole text", async () => {
    const { fix, outcome } = await resolved(await folder(PROJECT), () => ({
      installed: true,
      errors: () => [],
    }));
    assert.equal(
      fix.title,
      "Move mix to a worker thread (worker): changes 2 functions in 2 files, adds mix.worker.ts and worker-pool.ts",
    );
    assert.ok("edits" in outcome, "declined" in outcome ? outcome.declined : "");
    const created = outcome.edits.filter(({ create }) => create);
    assert.deepEqual(
      created.map(({ file }) => file.slice(file.lastIndexOf("/") + 1)),
      ADDED,
    );
    for (const { edits } of created)
      assert.deepEqual([edits.length, edits[0]?.start, edits[0]?.end], [1, 0, 0]);
  });

  it("is compiled with them, whatever the config names", async () => {
    const root = await folder(PROJECT);
    // Without Node's types nothing of what the new files import is there.
    const { outcome } = await resolved(root, createOwnPrograms());
    const reason = "declined" in outcome ? outcome.declined : "";
    assert.match(reason, /would not compile: .*(mix|worker-pool|mix\.worker)\.ts/);
  });

  it("is declined where a new file does not compile", () => {
    const texts = new Map([[A, "export {};\n"]]);
    const add = (text: string) =>
      verify({
        edits: [
          { file: A, edits: [{ start: 0, end: 10, text: 'import "./b.ts";' }] },
          { file: B, edits: [{ start: 0, end: 0, text }], create: true },
        ],
        safety: "safe",
        texts,
        programs: () => ownProgram(texts),
        asked: new Set([A]),
      });
    const good = add("export const b: number = 1;\n");
    assert.ok("edits" in good, "declined" in good ? good.declined : "");
    const outcome = add('export const b: number = "1";\n');
    assert.match("declined" in outcome ? outcome.declined : "", /b\.ts.*not assignable/);
  });

  it("takes another name where a file of the name is there", async () => {
    const root = await folder({
      ...PROJECT,
      "mix.worker.ts": "export {};\n",
      "worker-pool.ts": "export {};\n",
    });
    const { fix } = await resolved(root, () => undefined);
    assert.match(fix.title, /adds mix\.worker-2\.ts and worker-pool-2\.ts$/);
  });

  it("starts threads as webpack sees them, with a pool of its own", async () => {
    const root = await folder({
      ...PROJECT,
      "package.json": JSON.stringify({
        private: true,
        scripts: { build: "webpack" },
        dependencies: { piscina: "*" },
      }),
      "tsconfig.json": JSON.stringify({
        compilerOptions: { target: "es2023", module: "esnext", moduleResolution: "bundler" },
      }),
      "main.ts": MAIN.replace("./mix.js", "./mix"),
    });
    const { outcome } = await resolved(root, () => ({ installed: true, errors: () => [] }));
    assert.ok("edits" in outcome, "declined" in outcome ? outcome.declined : "");
    const own = outcome.edits.find(({ file }) => file.endsWith("/mix.ts"))!;
    const text = applyEdits(MIX, own.edits);
    assert.match(text, /new Worker\(new URL\("\.\/mix\.worker\.ts", import\.meta\.url\)\)/);
    assert.match(text, /^import \{ Worker \} from "worker_threads";$/m);
    assert.match(text, /^import \{ createWorkerPool \} from "\.\/worker-pool";$/m);
  });

  for (const own of ["piscina", "tinypool"])
    for (const type of ["module", "commonjs"])
      it(`uses the project's own ${own}, in a package of type ${type}`, async () => {
        const isModule = type === "module";
        const handled = `setTimeout(() => handle(3).then(console.log), 1);\n`;
        const load = isModule ? PLAIN["main.js"] : COMMONJS_MAIN;
        const root = await folder({
          "package.json": JSON.stringify({ private: true, type, dependencies: { [own]: "*" } }),
          "main.js": load + handled,
          "mix.js": isModule ? PLAIN["mix.js"] : COMMONJS_MIX,
        });
        await symlink(join(import.meta.dirname, "../../node_modules"), join(root, "node_modules"));
        const run = async () =>
          (await promisify(execFile)(process.execPath, ["main.js"], { cwd: root })).stdout;
        const before = await run();
        const { fix, outcome } = await resolved(root, () => ({ installed: true, errors: () => [] }));
        assert.match(fix.title, /adds mix\.worker\.js$/);
        assert.ok("edits" in outcome, "declined" in outcome ? outcome.declined : "");
        for (const { file, edits, create } of outcome.edits) {
          const text = create ? "" : await readFile(file, "utf8");
          await writeFile(file, applyEdits(text, edits));
        }
        assert.match(
          await readFile(join(root, "mix.js"), "utf8"),
          own === "piscina" ? /new Piscina\(/ : /new Tinypool\(/,
        );
        assert.equal(await run(), before);
      });

  describe("on the command line", () => {
    const argv = ["fix", "--alternative", "worker", "--safety", "review", "--force"];

    it("writes them, finds nothing the second time, and uses the pool again", async () => {
      const root = await folder(PLAIN);
      const first = await unblock(root, argv);
      assert.equal(first.code, 0, first.stderr + first.stdout);
      assert.match(first.stdout, /4 files written/);
      assert.match(await readFile(join(root, "mix.worker.js"), "utf8"), /serveTasks\(tasks\);\n$/);
      assert.match((await unblock(root, argv)).stdout, /^Nothing to fix$/m);
      assert.deepEqual(
        (await readdir(root)).filter((name) => /worker/.test(name)),
        PLAIN_ADDED,
      );
    });

    it("shows them in the diff of --dry-run, and writes nothing", async () => {
      const root = await folder(PLAIN);
      const before = await readdir(root);
      const { stdout } = await unblock(root, [...argv, "--dry-run"]);
      assert.match(stdout, /^\+\+\+ .*mix\.worker\.js$/m);
      assert.match(stdout, /^\+export function createWorkerPool/m);
      assert.deepEqual(await readdir(root), before);
    });
  });

  it("creates them in an editor, annotated like the other edits", async () => {
    const root = await folder(PLAIN);
    const { client } = await open(root);
    const uri = URI.file(join(root, "main.js")).toString();
    await client.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "javascript", version: 1, text: PLAIN["main.js"] },
    });
    await client.sendRequest(ScanRequest, {});
    const actions = await client.sendRequest<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri },
      range: { start: { line: 3, character: 0 }, end: { line: 3, character: 30 } },
      context: { diagnostics: [], only: ["quickfix"] },
    });
    const action = actions.find(({ title }) => title.includes("(worker)"));
    assert.ok(action, actions.map(({ title }) => title).join("\n"));
    const { edit } = await client.sendRequest<CodeAction>("codeAction/resolve", action);
    const changes = edit?.documentChanges ?? [];
    const created = changes.filter(
      (change): change is CreateFile => "kind" in change && change.kind === "create",
    );
    const nameOf = (path: string) => path.slice(path.lastIndexOf("/") + 1);
    assert.deepEqual(
      created.map((each) => nameOf(each.uri)),
      PLAIN_ADDED,
    );
    for (const { uri: added, annotationId } of created) {
      assert.ok(annotationId, "the editor asks first");
      const text = changes.find(
        (change): change is TextDocumentEdit => "edits" in change && change.textDocument.uri === added,
      );
      assert.ok(changes.indexOf(text!) > changes.findIndex((each) => "uri" in each && each.uri === added));
    }
    assertAsksOnce(edit);
  });
});
