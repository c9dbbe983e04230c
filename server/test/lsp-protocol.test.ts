import assert from "node:assert/strict";
import type { DocumentDiagnosticReport } from "vscode-languageserver";
import type { SourceText } from "../src/core/index.ts";
import type { AnalysisServices } from "../src/lsp/index.ts";
import { createFakeEngine, type FakeEngine } from "./support/fake-engine.ts";
import { initialize, startTestServer, type TestServer } from "./support/protocol-client.ts";

const ROOT = "/work";
const MAIN = `file://${ROOT}/main.ts`;

interface Editor extends TestServer {
  readonly engines: FakeEngine[];
  readonly disk: Map<string, string>;
}

async function editor(files: Record<string, string> = {}): Promise<Editor> {
  const disk = new Map(Object.entries(files).map(([name, text]) => [`${ROOT}/${name}`, text]));
  const engines: FakeEngine[] = [];
  const services: AnalysisServices = {
    createEngine() {
      const engine = createFakeEngine();
      engines.push(engine);
      return engine;
    },
    async readWorkspace(root) {
      const inside = [...disk].filter(([path]) => path.startsWith(root));
      const sources: SourceText[] = inside.map(([path, text]) => ({ path, text }));
      return { root, files: sources, configs: [], packages: [], problems: [] };
    },
    readSource: async (path) => disk.get(path) ?? null,
    accepts: async () => true,
    createOwnProgram: () => undefined,
  };
  const server = startTestServer(services);
  server.client.onRequest("client/registerCapability", () => null);
  await initialize(server.client, [ROOT]);
  return { ...server, engines, disk };
}

function open({ client }: Editor, uri: string, text: string): Promise<void> {
  return client.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "typescript", version: 1, text },
  });
}

function pull({ client }: Editor, uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
  return client.sendRequest("textDocument/diagnostic", { textDocument: { uri }, previousResultId });
}

/** Resolves with the next refresh that the server asks for. */
function refreshed({ client }: Editor): Promise<void> {
  return new Promise((resolve) => {
    client.onRequest("workspace/diagnostic/refresh", () => {
      resolve();
      return null;
    });
  });
}

describe("language server, over the protocol", () => {
  it("shows a finding of an open document", async () => {
    const it = await editor({ "main.ts": "block" });
    const news = refreshed(it);
    await open(it, MAIN, "let a;\n  block");
    await news;
    const report = await pull(it, MAIN);
    assert.equal(report.kind, "full");
    const [diagnostic] = report.items;
    assert.deepEqual(diagnostic?.range, { start: { line: 1, character: 2 }, end: { line: 1, character: 7 } });
  });
});
