/** The built server as any editor starts it: `node dist/server.cjs --stdio`. Needs `npm run build` before. */
import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { InitializeResult } from "vscode-languageserver";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from "vscode-languageserver/node";
import type { ScanResult } from "../src/lsp/index.ts";
import { CAPABILITIES, initialize } from "./support/protocol-client.ts";

const SERVER = fileURLToPath(new URL("../../dist/server.cjs", import.meta.url));

interface Running {
  readonly child: ChildProcess;
  readonly client: ProtocolConnection;
}

function start(): Running {
  const child = spawn(process.execPath, [SERVER, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const client = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  client.onRequest("client/registerCapability", () => null);
  client.onRequest("workspace/diagnostic/refresh", () => null);
  client.listen();
  return { child, client };
}

async function end({ child, client }: Running): Promise<number | null> {
  const exited = once(child, "exit");
  await client.sendRequest("shutdown");
  await client.sendNotification("exit");
  const [code] = (await exited) as [number | null];
  client.dispose();
  return code;
}

describe("the built server over --stdio", () => {
  let folder = "";
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "unblock-stdio-"));
    const text = 'import { readFileSync } from "node:fs";\nexport const f = async () => readFileSync("x");\n';
    await writeFile(join(folder, "main.ts"), text);
  });
  after(() => rm(folder, { recursive: true }));

  it("says what it can do", async () => {
    const running = start();
    const params = { processId: null, rootUri: null, workspaceFolders: [], capabilities: CAPABILITIES };
    const { capabilities, serverInfo } = await running.client.sendRequest<InitializeResult>(
      "initialize",
      params,
    );
    assert.equal(serverInfo?.name, "unblock");
    assert.equal(capabilities.hoverProvider, true);
    await running.client.sendNotification("initialized", {});
    assert.equal(await end(running), 0);
  });

  it("scans with its own thread and engine, and ends when it is told to", async () => {
    const running = start();
    await initialize(running.client, [folder]);
    const { findings, files } = await running.client.sendRequest<ScanResult>("unblock/scan", {});
    assert.deepEqual([findings, files], [1, 1]);
    const uri = pathToFileURL(join(folder, "main.ts")).href;
    const report = await running.client.sendRequest<{ items: { code: string }[] }>(
      "textDocument/diagnostic",
      {
        textDocument: { uri },
      },
    );
    assert.deepEqual(
      report.items.map(({ code }) => code),
      ["sync-io"],
    );
    assert.equal(await end(running), 0);
  });
});
