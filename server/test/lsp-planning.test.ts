/** What is found is told before fixes are planned for it; who wants a fix meanwhile gets it. */
import assert from "node:assert/strict";
import { CancellationTokenSource, type CodeAction } from "vscode-languageserver/node";
import { PAUSE_MILLISECONDS, type ExplainResult } from "../src/lsp/index.ts";
import { MAIN, openEditor, type Editor } from "./support/editor.ts";
import { codeActions, insert, lines } from "./support/protocol-answers.ts";

const FIX = "Await readFile (async)";

describe("language server: fixes that are still being planned", () => {
  let open: Editor | undefined;

  /** Nobody plans for ever: the tests' thread ends when nothing is left to do. */
  afterEach(() => {
    for (const engine of open?.engines ?? []) engine.planSlices = 0;
  });

  /** An editor with a finding in its first line whose fixes are known, and an engine that plans no more until told. */
  async function openPlanned(): Promise<Editor> {
    const editor = await openEditor({ "main.ts": "" });
    open = editor;
    await editor.open(MAIN, "block\n\n");
    await editor.client.sendRequest("unblock/scan", {});
    editor.engines[0]!.planSlices = Number.POSITIVE_INFINITY;
    return editor;
  }

  async function confirmed(editor: Editor): Promise<void> {
    const idle = editor.idle();
    editor.timers.advance(PAUSE_MILLISECONDS);
    await idle;
  }

  const titles = async (editor: Editor, line: number): Promise<string[]> =>
    (await codeActions(editor, MAIN, line)).map(({ title }) => title);

  it("shows what is found", async () => {
    const editor = await openPlanned();
    await editor.change(MAIN, [insert(2, 0, "block")]);
    await confirmed(editor);
    assert.deepEqual(lines(await editor.pull(MAIN)), [0, 2]);
  });

  it("answers at once with the fixes that are known of what moved", async () => {
    const editor = await openPlanned();
    await editor.change(MAIN, [insert(0, 0, "// a\n")]);
    await confirmed(editor);
    assert.equal((await titles(editor, 1))[0], FIX);
  });

  it("waits for the fixes of what is new", async () => {
    const editor = await openPlanned();
    await editor.change(MAIN, [insert(2, 0, "block")]);
    await confirmed(editor);
    let answered = false;
    const actions = titles(editor, 2).finally(() => (answered = true));
    assert.equal((await titles(editor, 0))[0], FIX);
    assert.equal(answered, false);
    editor.engines[0]!.planSlices = 0;
    assert.equal((await actions)[0], FIX);
  });

  it("does not wait when the editor does not", async () => {
    const editor = await openPlanned();
    await editor.change(MAIN, [insert(2, 0, "block")]);
    await confirmed(editor);
    const source = new CancellationTokenSource();
    const at = { line: 2, character: 0 };
    const question = {
      textDocument: { uri: MAIN },
      range: { start: at, end: at },
      context: { diagnostics: [] },
    };
    const actions = editor.client.sendRequest("textDocument/codeAction", question, source.token);
    await editor.pull(MAIN);
    source.cancel();
    await assert.doesNotReject(actions.catch((error: { code: number }) => assert.equal(error.code, -32800)));
  });

  it("stops for the next edit, and plans what came of it", async () => {
    const editor = await openPlanned();
    await editor.change(MAIN, [insert(1, 0, "block")]);
    await confirmed(editor);
    await editor.change(MAIN, [insert(2, 0, "block")]);
    await confirmed(editor);
    assert.deepEqual(lines(await editor.pull(MAIN)), [0, 1, 2]);
    editor.engines[0]!.planSlices = 0;
    assert.equal((await titles(editor, 2))[0], FIX);
  });

  it("says the same twice to nobody: first plans are no news of what is shown", async () => {
    const editor = await openPlanned();
    await editor.change(MAIN, [insert(2, 0, "block")]);
    await confirmed(editor);
    const { resultId } = await editor.pull(MAIN);
    editor.engines[0]!.planSlices = 0;
    await titles(editor, 2);
    assert.equal((await editor.pull(MAIN, resultId)).kind, "unchanged");
  });

  it("explains with the reasons why there is no fix", async () => {
    const editor = await openPlanned();
    await editor.change(MAIN, [insert(2, 0, "block:nofix")]);
    await confirmed(editor);
    const question = { textDocument: { uri: MAIN }, position: { line: 2, character: 1 } };
    const explanation = editor.client.sendRequest("unblock/explain", question);
    await editor.pull(MAIN);
    editor.engines[0]!.planSlices = 0;
    assert.match(((await explanation) as ExplainResult).text, /a constructor can't await/);
  });

  it("resolves a fix that is asked for meanwhile once all are planned", async () => {
    const editor = await openPlanned();
    const [fix] = await codeActions(editor, MAIN, 0);
    await editor.change(MAIN, [insert(2, 0, "block")]);
    await confirmed(editor);
    const resolved: Promise<CodeAction> = editor.client.sendRequest("codeAction/resolve", fix!);
    await editor.pull(MAIN);
    editor.engines[0]!.planSlices = 0;
    assert.notEqual((await resolved).edit, undefined);
  });
});
