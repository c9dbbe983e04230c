/** Fixes that the server refuses, as an editor sees it: nothing is changed, and a person reads why. */
import assert from "node:assert/strict";
import { MAIN, OTHER, ROOT } from "./support/editor.ts";
import {
  changesOf,
  fixingEditor,
  fixWorkspace,
  resolve,
  type FixingEditor,
} from "./support/fixing-editor.ts";
import { codeActions, insert } from "./support/protocol-answers.ts";

describe("language server: fixes that are refused, with nothing changed", () => {
  /** Offers all at once of both files and one fix alone, of which main.ts is open; both have to be refused. */
  async function refused(
    files: Record<string, string>,
    spoil: (editor: FixingEditor) => void,
  ): Promise<string[]> {
    const editor = await fixingEditor(files);
    await editor.open(MAIN, files["main.ts"] ?? "fine");
    spoil(editor);
    const { text } = await fixWorkspace(editor);
    assert.deepEqual(editor.applied, []);
    const uri = files["main.ts"] === undefined ? OTHER : MAIN;
    const [action] = await codeActions(editor, uri, 0);
    const said = editor.message();
    const { edit } = await resolve(editor, action);
    assert.equal(edit, undefined);
    return [text, (await said).message];
  }

  it("where a file that is not open changed on the disk, and the editor did not say so", async () => {
    for (const message of await refused({ "other.ts": "block" }, ({ disk }) =>
      disk.set(`${ROOT}/other.ts`, "\nblock"),
    ))
      assert.match(message, /other\.ts changed on the disk since it was read/);
  });

  it("where a file that is not open was deleted", async () => {
    for (const message of await refused({ "other.ts": "block" }, ({ disk }) =>
      disk.delete(`${ROOT}/other.ts`),
    ))
      assert.match(message, /other\.ts is not there any more/);
  });

  it("where a file is read-only, open or not", async () => {
    for (const name of ["main.ts", "other.ts"])
      for (const message of await refused({ [name]: "block" }, ({ readOnly }) =>
        readOnly.add(`${ROOT}/${name}`),
      ))
        assert.match(message, /(main|other)\.ts is read-only/);
  });

  it("where a document changed between the offer and the edit", async () => {
    const editor = await fixingEditor();
    await editor.open(MAIN, "block");
    const [action] = await codeActions(editor, MAIN, 0);
    const said = editor.message();
    const resolving = resolve(editor, action);
    await editor.change(MAIN, [insert(0, 0, "// ")]);
    assert.equal((await resolving).edit, undefined);
    assert.match((await said).message, /main\.ts changed meanwhile/);
  });

  it("where a document changed while all was fixed", async () => {
    const editor = await fixingEditor({ "other.ts": "block" });
    await editor.open(MAIN, "fine");
    editor.engines[0]!.slices = 10;
    const working = editor.workerSaid(({ kind }) => kind === "progress");
    const fixing = fixWorkspace(editor);
    await working;
    await editor.replace(MAIN, "so fine");
    editor.timers.advance(1000);
    assert.match((await fixing).text, /^Unblock changed nothing: the code changed meanwhile/);
    assert.deepEqual(editor.applied, []);
  });

  it("but not where a document was only opened or closed meanwhile", async () => {
    const editor = await fixingEditor({ "other.ts": "block", "more.ts": "fine" });
    await editor.open(MAIN, "fine");
    editor.engines[0]!.slices = 10;
    const working = editor.workerSaid(({ kind }) => kind === "progress");
    const fixing = fixWorkspace(editor);
    await working;
    await editor.start(OTHER, "block");
    assert.match((await fixing).text, /fixed 1 finding/);
    assert.deepEqual(changesOf(editor.applied[0]), [["other.ts", 1, ["await it"]]]);
  });

  it("where another fix changed the same call since it was offered", async () => {
    const editor = await fixingEditor();
    await editor.open(MAIN, "block");
    const [first, second] = await codeActions(editor, MAIN, 0);
    assert.deepEqual(changesOf((await resolve(editor, first)).edit), [["main.ts", 1, ["await it"]]]);
    await editor.replace(MAIN, "await it");
    const said = editor.message();
    assert.equal((await resolve(editor, second)).edit, undefined);
    assert.match((await said).message, /The finding is gone; the code changed\./);
  });

  it("where a file lies outside of the workspace's folder", async () => {
    for (const message of await refused({ "main.ts": "block outside" }, () => {}))
      assert.match(message, /\/outside\/new\.ts is outside of \/work/);
  });
});
