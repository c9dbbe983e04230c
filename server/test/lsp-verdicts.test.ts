/** What is found out about regular expressions after an analysis reaches the person without an edit, and delays none. */
import assert from "node:assert/strict";
import { PAUSE_MILLISECONDS } from "../src/lsp/index.ts";
import { MAIN, openEditor, type Editor } from "./support/editor.ts";
import { insert, lines } from "./support/protocol-answers.ts";

describe("language server: what is found out later", () => {
  async function openWithLater(): Promise<Editor> {
    const editor = await openEditor({ "main.ts": "" });
    await editor.open(MAIN, "block\nblock:later\n");
    await editor.client.sendRequest("unblock/scan", {});
    assert.deepEqual(lines(await editor.pull(MAIN)), [0]);
    return editor;
  }

  it("is shown although nobody edits anything", async () => {
    const editor = await openWithLater();
    const refreshed = editor.refreshed();
    editor.engines[0]!.late = true;
    editor.tellVerdicts();
    await refreshed;
    assert.deepEqual(lines(await editor.pull(MAIN)), [0, 1]);
  });

  it("waits for an edit that comes first", async () => {
    const editor = await openWithLater();
    const [engine] = editor.engines;
    engine!.planSlices = Number.POSITIVE_INFINITY;
    const idle = editor.idle();
    await editor.change(MAIN, [insert(2, 0, "block\n")]);
    editor.timers.advance(PAUSE_MILLISECONDS);
    await idle;
    const finished = engine!.finished;
    engine!.late = true;
    editor.tellVerdicts();
    assert.deepEqual(lines(await editor.pull(MAIN)), [0, 2], "the edit is answered with what was known");
    assert.equal(engine!.finished, finished, "and its fixes are planned first");
    const refreshed = editor.refreshed();
    engine!.planSlices = 0;
    await refreshed;
    await editor.until(() => engine!.finished === finished + 1);
  });

  it("is part of what a scan finds", async () => {
    const editor = await openWithLater();
    editor.engines[0]!.late = true;
    editor.tellVerdicts();
    await editor.client.sendRequest("unblock/scan", {});
    assert.deepEqual(lines(await editor.pull(MAIN)), [0, 1]);
  });
});
