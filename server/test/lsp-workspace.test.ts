/** The server and a whole workspace: scans, watched files, folders, and what goes wrong. */
import assert from "node:assert/strict";
import type { ShowMessageParams, WorkspaceDiagnosticReportPartialResult } from "vscode-languageserver";
import { CancellationTokenSource, ProgressType } from "vscode-languageserver/node";
import {
  PAUSE_MILLISECONDS,
  type ScanPartialResult,
  type ScanResult,
  type Status,
} from "../src/lsp/index.ts";
import { MAIN, OTHER, ROOT, openEditor, type Editor } from "./support/editor.ts";

import { items, lines } from "./support/protocol-answers.ts";

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
    const end = { line: 0, character: 5 };
    await editor.change(MAIN, [{ range: { start: end, end }, text: "\n" }]);
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
    for (const name of ["ts", "tsconfig*.json", "package.json", ".gitignore", "unblock*.jsonc"])
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
