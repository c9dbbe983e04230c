/** The server as an editor sees it, over two in-memory streams; the engine is `support/fake-engine.ts`. */
import assert from "node:assert/strict";
import type {
  CodeAction,
  Diagnostic,
  DocumentDiagnosticReport,
  Hover,
  ShowMessageParams,
  WorkspaceDiagnosticReportPartialResult,
} from "vscode-languageserver";
import { CancellationTokenSource, ProgressType } from "vscode-languageserver/node";
import {
  PAUSE_MILLISECONDS,
  type ScanPartialResult,
  type ScanResult,
  type Status,
} from "../src/lsp/index.ts";
import { CAPABILITIES } from "./support/protocol-client.ts";
import { MAIN, OTHER, ROOT, openEditor, type Editor } from "./support/editor.ts";

const insert = (line: number, character: number, text: string) => ({
  range: { start: { line, character }, end: { line, character } },
  text,
});

const lines = (report: DocumentDiagnosticReport): number[] =>
  items(report).map(({ range }) => range.start.line);

function items(report: DocumentDiagnosticReport): Diagnostic[] {
  assert.equal(report.kind, "full");
  return report.items;
}

async function codeActions(editor: Editor, uri: string, line: number): Promise<CodeAction[]> {
  const at = { line, character: 0 };
  const end = { line, character: 100 };
  return editor.client.sendRequest("textDocument/codeAction", {
    textDocument: { uri },
    range: { start: at, end },
    context: { diagnostics: [], only: ["quickfix"] },
  });
}

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
      "**async**: await `node:fs/promises.readFile`",
      "**hoist**",
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
    assert.deepEqual(create, { kind: "create", uri: `file://${ROOT}/new.ts`, annotationId: "other-file" });
    assert.ok(fill && "edits" in fill);
    assert.equal(fill.textDocument.version, null);
    assert.equal(edit?.changeAnnotations?.["other-file"]?.needsConfirmation, true);
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
      ],
    );
  });
});

describe("language server: the workspace", () => {
  const partials = (editor: Editor, token: string) => {
    const reports: WorkspaceDiagnosticReportPartialResult["items"] = [];
    let look = (): void => {};
    editor.client.onProgress(
      new ProgressType<WorkspaceDiagnosticReportPartialResult>(),
      token,
      ({ items: more }) => {
        reports.push(...more);
        look();
      },
    );
    const until = (holds: () => boolean): Promise<void> =>
      new Promise((resolve) => {
        look = () => holds() && resolve();
        look();
      });
    return { reports, until };
  };

  it("holds the workspace pull, streams what changes, and clears what is gone", async () => {
    const editor = await openEditor({ "main.ts": "block", "other.ts": "block" });
    const { reports, until } = partials(editor, "all");
    let answered = false;
    const source = new CancellationTokenSource();
    const poll = editor.client
      .sendRequest("workspace/diagnostic", { previousResultIds: [], partialResultToken: "all" }, source.token)
      .finally(() => (answered = true));
    await editor.client.sendRequest("unblock/scan", {});
    await until(() => reports.length === 2);
    editor.disk.set(`${ROOT}/other.ts`, "fine");
    await editor.client.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: OTHER, type: 2 }],
    });
    await until(() => reports.length === 3);
    const last = reports.at(-1);
    assert.deepEqual([last?.uri, last?.kind === "full" && last.items], [OTHER, []]);
    assert.equal(answered, false);
    source.cancel();
    assert.deepEqual(await poll, { items: [] });
  });

  it("shows only open files before the first scan", async () => {
    const editor = await openEditor({ "main.ts": "block", "other.ts": "block" });
    const { reports } = partials(editor, "before");
    const source = new CancellationTokenSource();
    const poll = editor.client.sendRequest(
      "workspace/diagnostic",
      { previousResultIds: [], partialResultToken: "before" },
      source.token,
    );
    await editor.open(MAIN, "block");
    source.cancel();
    await poll;
    assert.deepEqual(reports, []);
  });

  it("scans with progress and partial results", async () => {
    const editor = await openEditor({ "main.ts": "block\nblock", "other.ts": "block", "fine.ts": "fine" });
    const kinds: string[] = [];
    const parts: ScanPartialResult["items"][number][] = [];
    editor.client.onProgress(
      new ProgressType<{ kind: string }>(),
      "work",
      ({ kind }) => void kinds.push(kind),
    );
    editor.client.onProgress(
      new ProgressType<ScanPartialResult>(),
      "part",
      ({ items: more }) => void parts.push(...more),
    );
    const params = { workDoneToken: "work", partialResultToken: "part" };
    const result = await editor.client.sendRequest<ScanResult>("unblock/scan", params);
    assert.deepEqual(result, { findings: 3, files: 2 });
    assert.deepEqual([kinds[0], kinds.at(-1)], ["begin", "end"]);
    assert.ok(kinds.includes("report"));
    assert.deepEqual(parts.map(({ uri, diagnostics }) => [uri, diagnostics.length]).sort(), [
      [MAIN, 2],
      [OTHER, 1],
    ]);
  });

  it("cancels a scan, also one that would never end, and answers questions after", async () => {
    const editor = await openEditor({ "main.ts": "block" }, { slices: Number.POSITIVE_INFINITY });
    const source = new CancellationTokenSource();
    const scan = editor.client.sendRequest("unblock/scan", {}, source.token);
    await editor.status(({ state }) => state === "analysing");
    await editor.workerSaid((message) => message.kind === "progress");
    source.cancel();
    await assert.rejects(scan, /cancelled/);
    await editor.until(() => (editor.engines[0]?.cancelled ?? 0) > 0);
    const engine = editor.engines[0];
    assert.ok(engine);
    engine.slices = 1;
    assert.deepEqual(await editor.client.sendRequest("unblock/scan", {}), { findings: 1, files: 1 });
  });

  it("answers a hover while a scan runs", async () => {
    const editor = await openEditor({ "main.ts": "block" });
    await editor.open(MAIN, "block");
    const engine = editor.engines[0];
    assert.ok(engine);
    engine.slices = Number.POSITIVE_INFINITY;
    const source = new CancellationTokenSource();
    const scan = editor.client.sendRequest("unblock/scan", {}, source.token);
    const params = { textDocument: { uri: MAIN }, position: { line: 0, character: 1 } };
    assert.notEqual(await editor.client.sendRequest("textDocument/hover", params), null);
    source.cancel();
    await assert.rejects(scan, /cancelled/);
  });

  it("asks to be told of changed sources and configuration", async () => {
    const editor = await openEditor();
    const patterns = await editor.watched;
    for (const name of ["ts", "tsconfig*.json", "package.json", ".gitignore", "unblock.config.jsonc"])
      assert.ok(
        patterns.some((pattern) => pattern.includes(name)),
        name,
      );
  });

  it("reads a source again that changed on the disk, but not an open one", async () => {
    const editor = await openEditor({ "main.ts": "fine", "other.ts": "fine" });
    await editor.open(MAIN, "fine");
    editor.disk.set(`${ROOT}/other.ts`, "block");
    editor.disk.set(`${ROOT}/main.ts`, "block");
    const changes = [MAIN, OTHER].map((uri) => ({ uri, type: 2 }));
    const done = editor.idle();
    await editor.client.sendNotification("workspace/didChangeWatchedFiles", { changes });
    await done;
    assert.equal(items(await editor.pull(OTHER)).length, 1);
    assert.equal(items(await editor.pull(MAIN)).length, 0);
  });

  it("reads the folder anew when its configuration changed, and forgets what is no longer there", async () => {
    const editor = await openEditor({ "main.ts": "block", "other.ts": "block" });
    await editor.open(MAIN, "block");
    editor.disk.delete(`${ROOT}/other.ts`);
    const changes = [{ uri: `file://${ROOT}/tsconfig.json`, type: 2 }];
    const done = editor.idle();
    await editor.client.sendNotification("workspace/didChangeWatchedFiles", { changes });
    await done;
    assert.equal(items(await editor.pull(OTHER)).length, 0);
    assert.equal(items(await editor.pull(MAIN)).length, 1);
  });

  it("forgets a folder that was removed", async () => {
    const editor = await openEditor({ "main.ts": "block" });
    await editor.client.sendRequest("unblock/scan", {});
    await editor.client.sendNotification("workspace/didChangeWorkspaceFolders", {
      event: { added: [], removed: [{ uri: `file://${ROOT}`, name: "work" }] },
    });
    assert.deepEqual(await editor.client.sendRequest("unblock/scan", {}), { findings: 0, files: 0 });
  });
});

describe("language server: when things go wrong", () => {
  it("starts a dead worker again, says so once, and knows the open documents", async () => {
    const editor = await openEditor();
    const messages: ShowMessageParams[] = [];
    editor.client.onNotification("window/showMessage", (message) => void messages.push(message));
    await editor.open(MAIN, "block");
    await editor.replace(MAIN, "\nblock");
    for (const reason of ["out of memory", "out of memory again"]) {
      const again = editor.idle();
      editor.workers.at(-1)?.die(reason);
      await again;
    }
    assert.equal(editor.workers.length, 3);
    assert.deepEqual(lines(await editor.pull(MAIN)), [1]);
    assert.deepEqual(
      messages.map(({ message }) => message),
      ["Unblock's analysis stopped (out of memory) and was started again."],
    );
  });

  it("gives up on a worker that keeps dying, with an error", async () => {
    const editor = await openEditor();
    await editor.open(MAIN, "block");
    const gaveUp = editor.status(({ state }) => state === "error");
    const said = editor.message(({ type }) => type === 1);
    for (let death = 0; death < 4; death++) editor.workers.at(-1)?.die("bad luck");
    assert.match((await gaveUp).message ?? "", /too often/);
    assert.match((await said).message, /Restart the server/);
    assert.equal(editor.workers.length, 4);
    await assert.rejects(editor.client.sendRequest("unblock/scan", {}), /bad luck/);
  });

  it("tells of an engine that threw, and goes on with a new one", async () => {
    const editor = await openEditor();
    await editor.open(MAIN, "block");
    const engine = editor.engines[0];
    assert.ok(engine);
    engine.broken = "no such symbol";
    const failed = editor.status(({ state }) => state === "error");
    await editor.replace(MAIN, "block\nblock");
    editor.timers.advance(PAUSE_MILLISECONDS);
    await failed;
    const idle = editor.status(({ state }: Status) => state === "idle");
    await editor.replace(MAIN, "block\nblock\nblock");
    editor.timers.advance(PAUSE_MILLISECONDS);
    await idle;
    assert.deepEqual(lines(await editor.pull(MAIN)), [0, 1, 2]);
    assert.equal(editor.engines.length, 2);
  });

  it("refuses a command that it does not have", async () => {
    const editor = await openEditor();
    const asked = editor.client.sendRequest("workspace/executeCommand", { command: "unblock.nothing" });
    await assert.rejects(asked, /has no command unblock\.nothing/);
  });
});
