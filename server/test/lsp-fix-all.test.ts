/** Fixing in the editor: all at once, with a look before, and what is refused. The engine is `support/fake-engine.ts`. */
import assert from "node:assert/strict";
import type { ApplyWorkspaceEditParams, Hover, InitializeResult, WorkspaceEdit } from "vscode-languageserver";
import { FixAllRequest } from "../src/lsp/index.ts";
import { MAIN, openEditor, ROOT, type Editor } from "./support/editor.ts";
import { assertAsksOnce, codeActions, insert } from "./support/protocol-answers.ts";
import { CAPABILITIES, startTestServer } from "./support/protocol-client.ts";
import { createDiskServices } from "../src/lsp/worker/disk-services.ts";
import {
  APPLIES,
  changesOf,
  fixAllActions,
  fixFile,
  fixingEditor,
  fixWorkspace,
  resolve,
  type FixingEditor,
} from "./support/fixing-editor.ts";

describe("language server: fixing all", () => {
  it("fixes every safe finding of a file as one edit, for the version that is open", async () => {
    const editor = await fixingEditor({ "other.ts": "block" });
    await editor.open(MAIN, "block\nfine\nblock:hot");
    const result = await fixFile(editor, MAIN);
    assert.deepEqual([result.fixed, result.files], [2, 1]);
    assert.match(result.text, /^Unblock: fixed 2 findings in 1 file\.$/);
    assert.deepEqual(editor.applied.map(changesOf), [[["main.ts", 1, ["await it", "await it"]]]]);
    assert.equal(editor.applied[0]?.changeAnnotations, undefined);
  });

  it("fixes the workspace as one edit that asks first, open or not", async () => {
    const editor = await fixingEditor({ "other.ts": "block" });
    await editor.open(MAIN, "block");
    const { text } = await fixWorkspace(editor);
    assert.match(text, /fixed 2 findings in 2 files/);
    const [edit] = editor.applied;
    assert.deepEqual(changesOf(edit), [
      ["main.ts", 1, ["await it"]],
      ["other.ts", null, ["await it"]],
    ]);
    assertAsksOnce(edit);
    assert.equal(editor.applied.length, 1);
  });

  it("uses the text of the editor, not of the disk", async () => {
    const editor = await fixingEditor({ "main.ts": "block\nblock" });
    await editor.open(MAIN, "fine");
    await editor.replace(MAIN, "so\nblock");
    await fixFile(editor, MAIN);
    const [change] = editor.applied[0]?.documentChanges ?? [];
    assert.ok(change && "edits" in change);
    assert.equal(change.textDocument.version, 2);
    assert.deepEqual((change.edits[0] as { range: unknown }).range, {
      start: { line: 1, character: 0 },
      end: { line: 1, character: 5 },
    });
  });

  it("goes on to a fixpoint: what did not go together goes one after the other", async () => {
    const editor = await fixingEditor();
    await editor.open(MAIN, "block\nfine\nblock:clash");
    const { fixed, text } = await fixFile(editor, MAIN);
    assert.deepEqual([fixed, text], [2, "Unblock: fixed 2 findings in 1 file."]);
    assert.deepEqual(changesOf(editor.applied[0]), [["main.ts", 1, ["await it", "await it"]]]);
  });

  it("says what is left, and why", async () => {
    const editor = await fixingEditor();
    await editor.open(MAIN, "block\nblock:nofix\nblock:nofix");
    const { text } = await fixFile(editor, MAIN);
    assert.equal(text, "Unblock: fixed 1 finding in 1 file. 2 findings left: a constructor can't await (2).");
    assert.match((await fixFile(await quiet(), MAIN)).text, /^Unblock: nothing to fix\.$/);
  });

  async function quiet(): Promise<FixingEditor> {
    const editor = await fixingEditor();
    await editor.open(MAIN, "fine");
    return editor;
  }

  it("analyses its own texts again afterwards, whether or not the edit was applied", async () => {
    const editor = await fixingEditor({}, "no");
    await editor.open(MAIN, "block");
    const { fixed, text } = await fixFile(editor, MAIN);
    assert.deepEqual([fixed, text], [0, "Unblock changed nothing: no."]);
    const [action] = await codeActions(editor, MAIN, 0);
    assert.deepEqual(changesOf((await resolve(editor, action)).edit), [["main.ts", 1, ["await it"]]]);
    const explained = await editor.client.sendRequest<{ text: string }>("unblock/explain", {
      textDocument: { uri: MAIN },
      position: { line: 0, character: 0 },
    });
    assert.match(explained.text, /blocks/);
  });

  it("is a command for editors that have no button for it", async () => {
    const editor = await fixingEditor({ "other.ts": "block" });
    await editor.open(MAIN, "block");
    editor.client.onRequest("window/workDoneProgress/create", () => null);
    const said = editor.message();
    await editor.client.sendRequest("workspace/executeCommand", {
      command: "unblock.fixFile",
      arguments: [MAIN],
    });
    assert.match((await said).message, /fixed 1 finding in 1 file/);
    await editor.client.sendRequest("workspace/executeCommand", { command: "unblock.fixWorkspace" });
    assert.equal(editor.applied.length, 2);
    const without = editor.client.sendRequest("workspace/executeCommand", { command: "unblock.fixFile" });
    await assert.rejects(without, /needs a uri/);
  });

  it("changes nothing in an editor that applies no edits of a server", async () => {
    const editor = await openEditor();
    await editor.open(MAIN, "block");
    assert.match((await fixFile(editor, MAIN)).text, /the editor applies no edits/);
  });

  it("can be cancelled, and the analysis goes on with the texts there are", async () => {
    const editor = await fixingEditor();
    await editor.open(MAIN, "block");
    editor.engines[0]!.slices = 1_000_000;
    const { CancellationTokenSource } = await import("vscode-languageserver/node");
    const source = new CancellationTokenSource();
    const working = editor.workerSaid(({ kind }) => kind === "progress");
    const asked = editor.client.sendRequest(FixAllRequest, { textDocument: { uri: MAIN } }, source.token);
    await working;
    source.cancel();
    await assert.rejects(asked, /cancelled/);
    editor.engines[0]!.slices = 1;
    const [action] = await codeActions(editor, MAIN, 0);
    assert.deepEqual(changesOf((await resolve(editor, action)).edit), [["main.ts", 1, ["await it"]]]);
  });

  it("keeps findings of nested folders to their own folder", async () => {
    const roots = [ROOT, `${ROOT}/inner`];
    const editor = await openEditor(
      { "a.ts": "block", "inner/b.ts": "block" },
      { roots, capabilities: APPLIES },
    );
    const edits: WorkspaceEdit[] = [];
    editor.client.onRequest("workspace/applyEdit", ({ edit }: ApplyWorkspaceEditParams) => {
      edits.push(edit);
      return { applied: true };
    });
    assert.match((await fixWorkspace(editor)).text, /fixed 2 findings in 2 files/);
    assert.deepEqual(
      changesOf(edits[0]).map(([name]) => name),
      ["a.ts", "b.ts"],
    );
  });
});

describe("language server: source.fixAll.unblock", () => {
  it("is announced", async () => {
    const { client } = startTestServer(createDiskServices());
    const { capabilities } = await client.sendRequest<InitializeResult>("initialize", {
      processId: null,
      rootUri: null,
      workspaceFolders: [],
      capabilities: CAPABILITIES,
    });
    const { codeActionKinds } = capabilities.codeActionProvider as { codeActionKinds: string[] };
    assert.ok(codeActionKinds.includes("source.fixAll.unblock"));
    await client.sendRequest("shutdown");
    client.dispose();
  });

  it("is offered to who asks for its kind, alone", async () => {
    const editor = await fixingEditor();
    await editor.open(MAIN, "block");
    for (const only of ["source.fixAll.unblock", "source.fixAll", "source"])
      assert.deepEqual(
        (await fixAllActions(editor, MAIN, 1, only)).map(({ kind }) => kind),
        ["source.fixAll.unblock"],
        only,
      );
    for (const only of ["quickfix", "source.organizeImports", "source.fixAll.other", "refactor"])
      assert.ok(
        (await fixAllActions(editor, MAIN, 1, only)).every(({ kind }) => kind !== "source.fixAll.unblock"),
        only,
      );
  });

  it("has its edits when it is resolved: the same as the command's", async () => {
    const editor = await fixingEditor();
    await editor.open(MAIN, "block\nblock");
    const [action] = await fixAllActions(editor, MAIN, 1);
    assert.equal(action?.edit, undefined);
    const { edit } = await resolve(editor, action);
    await fixFile(editor, MAIN);
    assert.deepEqual(edit, editor.applied[0]);
  });

  it("changes other files when a person asks, and asks first; never when the editor does it by itself", async () => {
    const editor = await fixingEditor();
    await editor.open(MAIN, "block everywhere");
    const [asked] = await fixAllActions(editor, MAIN, 1);
    const { edit } = await resolve(editor, asked);
    assert.deepEqual(
      changesOf(edit).map(([name]) => name),
      ["main.ts", "new.ts"],
    );
    assertAsksOnce(edit);
    for (const kind of [2, undefined] as const) {
      const [automatic] = await fixAllActions(editor, MAIN, kind);
      assert.equal((await resolve(editor, automatic)).edit, undefined);
    }
    await editor.replace(MAIN, "block");
    const [automatic] = await fixAllActions(editor, MAIN, 2);
    assert.deepEqual(changesOf((await resolve(editor, automatic)).edit), [["main.ts", 2, ["await it"]]]);
  });

  it("says nothing to a person who did not ask", async () => {
    const editor = await fixingEditor({ "main.ts": "block" });
    await editor.open(MAIN, "block");
    editor.readOnly.add(`${ROOT}/main.ts`);
    let messages = 0;
    editor.client.onNotification("window/showMessage", () => void messages++);
    const [automatic] = await fixAllActions(editor, MAIN, 2);
    assert.equal((await resolve(editor, automatic)).edit, undefined);
    assert.equal(messages, 0);
    const [asked] = await fixAllActions(editor, MAIN, 1);
    await resolve(editor, asked);
    assert.equal(messages, 1);
  });
});

describe("language server: a look before, and why not", () => {
  it("offers to show the difference of a fix, which then asks before it changes anything", async () => {
    const editor = await fixingEditor();
    await editor.open(MAIN, "block");
    const preview = (await codeActions(editor, MAIN, 0)).find(({ title }) => title.startsWith("Preview: "));
    assert.equal(preview?.title, "Preview: Await readFile (async)");
    assert.equal(preview?.kind, "quickfix.unblock.preview");
    const { edit } = await resolve(editor, preview);
    assertAsksOnce(edit);
  });

  it("offers none to an editor that can't show it", async () => {
    const editor = await openEditor();
    await editor.open(MAIN, "block");
    const titles = (await codeActions(editor, MAIN, 0)).map(({ title }) => title);
    assert.ok(!titles.some((title) => title.startsWith("Preview")), titles.join(", "));
  });

  it("names what to look at in the title, and all of it in the hover", async () => {
    const editor = await fixingEditor();
    await editor.open(MAIN, "block:noted");
    const titles = (await codeActions(editor, MAIN, 0)).map(({ title }) => title);
    const wanted = "Await it in the callers (async) (review: others may change total meanwhile; and 1 more)";
    assert.ok(titles.includes(wanted), titles.join("\n"));
    const text = await hoverText(editor);
    for (const note of ["others may change total meanwhile", "it throws later"])
      assert.ok(text.includes(`- Await it in the callers (async): ${note}`), text);
  });

  it("says in the hover and on request why there is no fix, with a link to the place", async () => {
    const editor = await fixingEditor();
    await editor.open(MAIN, "fine\nblock:nofix");
    await editor.change(MAIN, [insert(0, 0, "// first\n")]);
    const reason = `**async**: a constructor can't await ([\`main.ts:3\`](${MAIN}#L3,1))`;
    assert.ok((await hoverText(editor, 2)).includes(reason), await hoverText(editor, 2));
    const position = { line: 2, character: 1 };
    const answer = await editor.client.sendRequest<{ text: string }>("unblock/whyNoFix", {
      textDocument: { uri: MAIN },
      position,
    });
    assert.equal(answer.text, reason);
  });

  async function hoverText(editor: Editor, line = 0): Promise<string> {
    const params = { textDocument: { uri: MAIN }, position: { line, character: 1 } };
    const hover = await editor.client.sendRequest<Hover>("textDocument/hover", params);
    return (hover.contents as { value: string }).value;
  }
});
