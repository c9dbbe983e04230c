/** The server as an editor sees it, over two in-memory streams; the engine is `support/fake-engine.ts`. */
import assert from "node:assert/strict";
import type { CodeAction, Diagnostic, Hover } from "vscode-languageserver";
import { PAUSE_MILLISECONDS, type ScanResult } from "../src/lsp/index.ts";
import { CAPABILITIES } from "./support/protocol-client.ts";
import { MAIN, OTHER, ROOT, openEditor } from "./support/editor.ts";

import { assertAsksOnce, codeActions, insert, items, lines } from "./support/protocol-answers.ts";

describe("language server: diagnostics of open documents", () => {
  it("shows a finding with its rule's page and its path", async () => {
    const editor = await openEditor();
    await editor.open(MAIN, "let a;\n  block");
    const [diagnostic] = items(await editor.pull(MAIN));
    assert.deepEqual(diagnostic?.range, { start: { line: 1, character: 2 }, end: { line: 1, character: 7 } });
    assert.equal(diagnostic?.severity, 2);
    assert.equal(diagnostic?.code, "sync-io");
    assert.equal(diagnostic?.source, "unblock");
    assert.match(diagnostic?.codeDescription?.href ?? "", /docs\/rules\/sync-io\.md$/);
    assert.deepEqual(
      diagnostic?.relatedInformation?.map(({ message }) => message),
      ["handler → load", "load → node:fs.readFileSync (≈0.2 ms, file-size dependent)"],
    );
    assert.deepEqual(Object.keys(diagnostic?.data as object), ["id", "rule"]);
  });

  it("answers `unchanged` to who knows the answer already", async () => {
    const editor = await openEditor();
    await editor.open(MAIN, "block");
    const first = await editor.pull(MAIN);
    const second = await editor.pull(MAIN, first.resultId);
    assert.deepEqual(second, { kind: "unchanged", resultId: first.resultId });
    await editor.change(MAIN, [insert(0, 0, "\n")]);
    const third = await editor.pull(MAIN, first.resultId);
    assert.equal(third.kind, "full");
  });

  it("shifts what is known with the edit, before the analysis has looked again", async () => {
    const editor = await openEditor();
    await editor.open(MAIN, "block\nblock\nblock");
    const finished = editor.engines[0]?.finished;
    await editor.change(MAIN, [insert(1, 0, "// a\n")]);
    assert.deepEqual(lines(await editor.pull(MAIN)), [0, 2, 3]);
    assert.equal(editor.engines[0]?.finished, finished);
  });

  it("drops at once the finding whose code the edit touched", async () => {
    const editor = await openEditor();
    await editor.open(MAIN, "block\nblock");
    await editor.change(MAIN, [insert(0, 2, "x")]);
    assert.deepEqual(lines(await editor.pull(MAIN)), [1]);
  });

  it("analyses once when typing pauses", async () => {
    const editor = await openEditor();
    await editor.open(MAIN, "let a;");
    const finished = editor.engines[0]?.finished ?? 0;
    for (const text of ["b", "l", "o", "c", "k"]) {
      await editor.change(MAIN, [insert(0, 0, text)]);
      editor.timers.advance(PAUSE_MILLISECONDS - 1);
    }
    await editor.replace(MAIN, "block");
    const news = editor.refreshed();
    editor.timers.advance(PAUSE_MILLISECONDS);
    await news;
    assert.deepEqual(lines(await editor.pull(MAIN)), [0]);
    assert.equal(editor.engines[0]?.finished, finished + 1);
  });

  it("drops an answer that is about an older text", async () => {
    const editor = await openEditor();
    await editor.open(MAIN, "let a;");
    await editor.replace(MAIN, "block");
    const sent = editor.workerSaid((message) => message.kind === "response");
    editor.timers.advance(PAUSE_MILLISECONDS);
    await editor.replace(MAIN, "\n\n\nfine");
    await sent;
    assert.deepEqual(lines(await editor.pull(MAIN)), []);
  });

  it("takes the disk's text again when a document is closed unsaved", async () => {
    const editor = await openEditor({ "main.ts": "fine", "other.ts": "fine" });
    await editor.open(OTHER, "fine");
    await editor.open(MAIN, "block");
    const gone = editor.idle();
    await editor.client.sendNotification("textDocument/didClose", { textDocument: { uri: MAIN } });
    await gone;
    assert.deepEqual(items(await editor.pull(MAIN)), []);
  });

  it("caps the diagnostics of a file, most severe first, and says so", async () => {
    const editor = await openEditor();
    await editor.open(MAIN, "block\n".repeat(600) + "block:hot");
    const shown = items(await editor.pull(MAIN));
    assert.equal(shown.length, 500);
    assert.match(String(shown[0]?.message), /601 findings; these are the 499 most severe/);
    assert.equal(shown[1]?.severity, 1);
  });

  it("shows nothing where the settings say so, and hints only where they do", async () => {
    let settings: unknown = { enable: true, showHints: false };
    const editor = await openEditor({}, { configuration: () => settings });
    await editor.open(MAIN, "block\nblock:hint");
    assert.deepEqual(lines(await editor.pull(MAIN)), [0]);
    settings = { enable: false };
    const news = editor.refreshed();
    await editor.client.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await news;
    assert.deepEqual(items(await editor.pull(MAIN)), []);
  });

  it("analyses a single file without a workspace", async () => {
    const editor = await openEditor({}, { roots: [] });
    await editor.open(MAIN, "block");
    assert.deepEqual(lines(await editor.pull(MAIN)), [0]);
  });

  it("reports a file of nested folders once, for the deeper one", async () => {
    const inner = `file://${ROOT}/inner/a.ts`;
    const editor = await openEditor({ "inner/a.ts": "block" }, { roots: [ROOT, `${ROOT}/inner`] });
    const result = await editor.client.sendRequest<ScanResult>("unblock/scan", {});
    assert.deepEqual(result, { findings: 1, files: 1 });
    assert.deepEqual(lines(await editor.pull(inner)), [0]);
  });

  it("pushes to an editor that can't pull", async () => {
    const editor = await openEditor({}, { capabilities: {} });
    const pushed = new Promise<{ uri: string; diagnostics: Diagnostic[] }>((resolve) =>
      editor.client.onNotification("textDocument/publishDiagnostics", resolve),
    );
    await editor.start(MAIN, "block");
    const { uri, diagnostics } = await pushed;
    assert.deepEqual([uri, diagnostics.length], [MAIN, 1]);
  });
});

describe("language server: hover and fixes", () => {
  it("says in the hover what blocks, at what cost, by which path, and what to do", async () => {
    const editor = await openEditor();
    await editor.open(MAIN, "block");
    const params = { textDocument: { uri: MAIN }, position: { line: 0, character: 3 } };
    const hover = await editor.client.sendRequest<Hover>("textDocument/hover", params);
    const { value } = hover.contents as { value: string };
    for (const part of [
      "`node:fs.readFileSync`",
      "≈0.2 ms, file-size dependent",
      "request handler `GET /report`",
      `[\`handler\`](${MAIN}#L1,1)`,
      "**async** (recommended): await `node:fs/promises.readFile`",
      "**hoist**: it never changes",
    ])
      assert.ok(value.includes(part), `${part} in:\n${value}`);
  });

  it("has no hover where nothing blocks", async () => {
    const editor = await openEditor();
    await editor.open(MAIN, "block\nfine");
    const params = { textDocument: { uri: MAIN }, position: { line: 1, character: 1 } };
    assert.equal(await editor.client.sendRequest("textDocument/hover", params), null);
  });

  it("offers planned fixes: the safe one preferred, the shown one as a command", async () => {
    const editor = await openEditor();
    await editor.open(MAIN, "block");
    const [safe, review, display] = await codeActions(editor, MAIN, 0);
    assert.deepEqual(
      [safe?.title, safe?.isPreferred, safe?.edit],
      ["Await readFile (async)", true, undefined],
    );
    assert.match(review?.title ?? "", /review/);
    assert.equal(review?.isPreferred, undefined);
    assert.equal(display?.command?.command, "unblock.explain");
  });

  it("computes the edit when the action is resolved, for the version that is open", async () => {
    const editor = await openEditor();
    await editor.open(MAIN, "let a;\nblock");
    const [action] = await codeActions(editor, MAIN, 1);
    const { edit } = await editor.client.sendRequest<CodeAction>("codeAction/resolve", action);
    assert.deepEqual(edit, {
      documentChanges: [
        {
          textDocument: { uri: MAIN, version: 1 },
          edits: [
            {
              range: { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } },
              newText: "await it",
            },
          ],
        },
      ],
    });
  });

  it("resolves against the text there is now, also when typing has not paused", async () => {
    const editor = await openEditor();
    await editor.open(MAIN, "block");
    await editor.change(MAIN, [insert(0, 0, "\n\n")]);
    const [action] = await codeActions(editor, MAIN, 2);
    const { edit } = await editor.client.sendRequest<CodeAction>("codeAction/resolve", action);
    const [change] = edit?.documentChanges ?? [];
    assert.ok(change && "edits" in change);
    assert.equal(change.textDocument.version, 2);
    assert.equal((change.edits[0] as { range: { start: { line: number } } }).range.start.line, 2);
  });

  it("asks before it changes other files, and creates new ones", async () => {
    const editor = await openEditor();
    await editor.open(MAIN, "block everywhere");
    const [action] = await codeActions(editor, MAIN, 0);
    const { edit } = await editor.client.sendRequest<CodeAction>("codeAction/resolve", action);
    const [, create, fill] = edit?.documentChanges ?? [];
    assert.deepEqual(create, { kind: "create", uri: `file://${ROOT}/new.ts`, annotationId: "change" });
    assert.ok(fill && "edits" in fill);
    assert.equal(fill.textDocument.version, null);
    assertAsksOnce(edit);
  });

  it("changes nothing and says why when the fix turns out not to hold", async () => {
    const editor = await openEditor();
    await editor.open(MAIN, "block");
    const said = editor.message();
    const [, review] = await codeActions(editor, MAIN, 0);
    const resolved = await editor.client.sendRequest<CodeAction>("codeAction/resolve", review);
    assert.equal(resolved.edit, undefined);
    assert.match((await said).message, /the caller can't wait/);
  });

  it("offers to suppress last, once for a rule, and writes the comment when it is asked for", async () => {
    const editor = await openEditor();
    await editor.open(MAIN, "block block:nofix");
    const actions = await codeActions(editor, MAIN, 0);
    const last = actions.slice(-2);
    assert.deepEqual(
      last.map(({ title, isPreferred, edit }) => [title, isPreferred, edit]),
      [
        ["Suppress sync-io for this line…", undefined, undefined],
        ["Suppress sync-io in this file…", undefined, undefined],
      ],
    );
    assert.equal(actions.filter(({ title }) => title.startsWith("Suppress")).length, 2);
    const written = await Promise.all(
      last.map((action) => editor.client.sendRequest<CodeAction>("codeAction/resolve", action)),
    );
    assert.deepEqual(
      written.map(({ edit }) => {
        const [change] = edit?.documentChanges ?? [];
        return change && "edits" in change && (change.edits[0] as { newText: string }).newText;
      }),
      ["// suppressed: next line\n", "// suppressed: file\n"],
    );
  });

  it("says why there is no fix", async () => {
    const editor = await openEditor();
    await editor.open(MAIN, "block:nofix");
    const [action] = await codeActions(editor, MAIN, 0);
    assert.equal(action?.title, "Why no fix? (async)");
    const said = editor.message();
    await editor.client.sendRequest("workspace/executeCommand", action?.command);
    assert.match((await said).message, /a constructor can't await/);
  });

  it("leaves it to our own client to show explanations", async () => {
    const editor = await openEditor({}, { initialization: { showsExplanations: true } });
    await editor.open(MAIN, "block");
    let shown = 0;
    editor.client.onNotification("window/showMessage", () => void shown++);
    const answer = await editor.client.sendRequest("workspace/executeCommand", {
      command: "unblock.explain",
      arguments: [MAIN, { line: 0, character: 1 }],
    });
    assert.match((answer as { text: string }).text, /Line 1 of .*main\.ts was looked at/);
    assert.equal(shown, 0);
  });

  it("resolves at once for an editor that can't resolve later", async () => {
    const capabilities = { ...CAPABILITIES, textDocument: { diagnostic: {} } };
    const editor = await openEditor({}, { capabilities });
    await editor.open(MAIN, "block");
    const actions = await codeActions(editor, MAIN, 0);
    assert.deepEqual(
      actions.map(({ edit, command }) => [edit !== undefined, command !== undefined]),
      [
        [true, false],
        [false, true],
        [true, false],
        [true, false],
      ],
    );
  });
});
