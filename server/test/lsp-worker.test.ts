/** The analysis thread: its scheduler, and the built thread with the real engine on a small workspace. */
import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startThread } from "../src/lsp/worker/start-thread.ts";
import { createScheduler } from "../src/lsp/worker/scheduler.ts";
import type { FromWorker, Priority, WorkerChannel } from "../src/lsp/index.ts";

const ENTRY = new URL("../../dist/worker.cjs", import.meta.url);

describe("scheduler", () => {
  function* steps(name: string, count: number, log: string[]): Generator<void, string> {
    for (let step = 0; step < count; step++) {
      log.push(name);
      yield;
    }
    return name;
  }

  it("runs the most urgent slice first, and lets a question in between two slices", async () => {
    const log: string[] = [];
    const { run } = createScheduler();
    const scan = run(() => "scan", steps("scan", 3, log));
    const question = new Promise((resolve) =>
      setImmediate(() => resolve(run(() => "person", steps("person", 2, log)))),
    );
    await Promise.all([scan, question]);
    assert.deepEqual(log, ["scan", "person", "person", "scan", "scan"]);
  });

  it("asks for the priority before each slice", async () => {
    const log: string[] = [];
    const { run } = createScheduler();
    let priority: Priority = "scan";
    const late = run(() => priority, steps("late", 2, log));
    const other = run(() => "diagnostics", steps("other", 2, log));
    setImmediate(() => (priority = "person"));
    await Promise.all([late, other]);
    assert.deepEqual(log, ["other", "late", "late", "other"]);
  });

  it("hands on what the work throws, and goes on", async () => {
    const { run } = createScheduler();
    const broken = run(
      () => "scan",
      (function* () {
        yield;
        throw new Error("broken");
      })(),
    );
    const whole = run(() => "scan", steps("whole", 2, []));
    await assert.rejects(broken, /broken/);
    assert.equal(await whole, "whole");
  });
});

describe("analysis thread", () => {
  let root = "";
  let worker: WorkerChannel;
  let messages: FromWorker[] = [];
  let look = (): void => {};
  const interrupt = new SharedArrayBuffer(4);
  let lastId = 0;

  function said(is: (message: FromWorker) => boolean): Promise<FromWorker> {
    return new Promise((resolve) => {
      look = () => {
        const found = messages.find(is);
        if (found !== undefined) resolve(found);
      };
      look();
    });
  }

  function ask(priority: Priority): number {
    worker.post({
      kind: "request",
      id: ++lastId,
      request: { type: "analyse", root, priority, until: "fixes" },
    });
    return lastId;
  }

  const answered = (id: number) =>
    said((message) => (message.kind === "response" || message.kind === "failure") && message.id === id);

  before(async () => {
    root = (await mkdtemp(join(tmpdir(), "unblock-worker-"))).replaceAll("\\", "/");
    await mkdir(join(root, "ignored"));
    const text = 'import { readFileSync } from "node:fs";\nexport const f = async () => readFileSync("x");\n';
    await writeFile(join(root, "main.ts"), text);
    await writeFile(join(root, "ignored/main.ts"), text);
    await writeFile(join(root, ".gitignore"), "ignored\n");
  });
  after(() => rm(root, { recursive: true }));
  beforeEach(() => {
    messages = [];
    worker = startThread(ENTRY);
    worker.onMessage((message) => {
      messages.push(message);
      look();
    });
    worker.onExit((reason) => assert.fail(`the thread ended: ${reason}`));
    worker.post({ kind: "folders", folders: [{ root, interrupt, loose: false }] });
  });
  afterEach(() => worker.terminate());

  const findings = () =>
    messages.flatMap((message) => (message.kind === "findings" ? message.files : [])).at(-1);

  it("finds what the workspace has, and what an open document has instead", async () => {
    await answered(ask("scan"));
    assert.equal(findings()?.findings.length, 1);
    const file = `${root}/main.ts`;
    worker.post({ kind: "documents", root, documents: [{ path: file, text: "export {};\n", stamp: 7 }] });
    await answered(ask("diagnostics"));
    assert.deepEqual(findings(), { file, stamp: 7, findings: [] });
    worker.post({ kind: "reread", root, paths: [file] });
    await answered(ask("diagnostics"));
    assert.equal(findings()?.findings.length, 1);
    assert.equal(findings()?.stamp, undefined);
  });

  it("leaves out an open document that the workspace ignores, and takes in a new one", async () => {
    const text = 'import { readFileSync } from "node:fs";\nexport const g = async () => readFileSync("y");\n';
    const documents = [
      { path: `${root}/ignored/main.ts`, text, stamp: 1 },
      { path: `${root}/new.ts`, text, stamp: 2 },
    ];
    worker.post({ kind: "documents", root, documents });
    await answered(ask("diagnostics"));
    const files = messages.flatMap((message) => (message.kind === "findings" ? message.files : []));
    const found = files.filter((file) => file.findings.length > 0).map(({ file }) => file.slice(root.length));
    assert.deepEqual([...new Set(found)].sort(), ["/main.ts", "/new.ts"]);
  });

  it("is free soon after a cancel in the middle of its work", async () => {
    const id = ask("scan");
    await said((message) => message.kind === "progress");
    Atomics.add(new Int32Array(interrupt), 0, 1);
    worker.post({ kind: "cancel", id });
    const start = performance.now();
    const answer = await answered(id);
    assert.ok(answer.kind === "failure" && answer.cancelled);
    assert.ok(performance.now() - start < 1000);
    assert.equal((await answered(ask("scan"))).kind, "response");
  });

  it("answers a request for a folder that it does not have with a failure", async () => {
    worker.post({
      kind: "request",
      id: 99,
      request: { type: "analyse", root: "/nowhere", priority: "scan", until: "findings" },
    });
    const answer = await answered(99);
    assert.ok(answer.kind === "failure" && /nowhere is not a folder/.test(answer.message));
  });
});
