/** Scan Changed Files, with the real engine and a real repository: the same findings as on the command line. */
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ProgressType, type WorkspaceDiagnosticReportPartialResult } from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import { ScanRequest, type ScanParams, type ScanPartialResult, type ScanResult } from "../src/lsp/index.ts";
import { unblock } from "./support/command-line.ts";
import { useServers } from "./support/opened-server.ts";
import type { TestServer } from "./support/protocol-client.ts";
import { commitAll, git } from "./support/repository.ts";
import { useTemporaryFolders } from "./support/temporary-folder.ts";

const FS = 'import { readFileSync } from "node:fs";\n';
const PROJECT = {
  "package.json": "{}",
  "old.js": `${FS}export async function old() { return readFileSync("old"); }\n`,
  "page.js": 'import { read } from "./read.js";\nexport async function page() { return read(); }\n',
  "read.js": 'export function read() { return "a"; }\n',
};
const READS = `${FS}export function read() { return readFileSync("a"); }\n`;

describe("Scan Changed Files", () => {
  const folder = useTemporaryFolders();
  const { open } = useServers();

  /** The result, and the files with a finding. */
  async function scan({ client }: TestServer, params: ScanParams): Promise<[ScanResult, string[]]> {
    const files: string[] = [];
    const listener = client.onProgress(new ProgressType<ScanPartialResult>(), "scan", ({ items }) => {
      files.push(...items.map(({ uri }) => uri.slice(uri.lastIndexOf("/") + 1)));
    });
    try {
      const result = await client.sendRequest(ScanRequest, { ...params, partialResultToken: "scan" });
      return [result, files];
    } finally {
      listener.dispose();
    }
  }

  async function commandLine(root: string, ...argv: readonly string[]): Promise<string[]> {
    const { stdout } = await unblock(root, ["scan", "--format", "json", ...argv]);
    return (JSON.parse(stdout) as { findings: { file: string }[] }).findings.map(({ file }) => file);
  }

  it("shows what changes touch, as the command line does", async () => {
    const root = await folder(PROJECT);
    await commitAll(root);
    const server = await open(root);
    assert.deepEqual(await scan(server, { changes: {} }), [{ findings: 0, files: 0 }, []]);
    await writeFile(join(root, "read.js"), READS);
    const uri = URI.file(join(root, "read.js")).toString();
    await server.client.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri, type: 2 }] });
    assert.deepEqual((await scan(server, { changes: {} }))[1], ["page.js"]);
    assert.deepEqual(await commandLine(root, "--changed"), ["page.js"]);
    await git(root, "commit", "--quiet", "--all", "--message=read");
    assert.deepEqual((await scan(server, { changes: {} }))[1], []);
    assert.deepEqual((await scan(server, { changes: { since: "HEAD~1" } }))[1], ["page.js"]);
    assert.deepEqual(await commandLine(root, "--since", "HEAD~1"), ["page.js"]);
  });

  it("takes the others from the Problems panel, until the whole workspace is scanned", async () => {
    const root = await folder(PROJECT);
    await commitAll(root);
    await writeFile(join(root, "read.js"), READS);
    const server = await open(root);
    const shown = new Map<string, number>();
    let look = (): void => {};
    server.client.onProgress(
      new ProgressType<WorkspaceDiagnosticReportPartialResult>(),
      "all",
      ({ items }) => {
        for (const report of items)
          shown.set(
            report.uri.slice(report.uri.lastIndexOf("/") + 1),
            report.kind === "full" ? report.items.length : -1,
          );
        look();
      },
    );
    const until = (expected: Record<string, number>): Promise<void> =>
      new Promise((resolve) => {
        look = () =>
          JSON.stringify(Object.fromEntries([...shown].sort())) === JSON.stringify(expected) && resolve();
        look();
      });
    void server.client
      .sendRequest("workspace/diagnostic", { previousResultIds: [], partialResultToken: "all" })
      .catch(() => {});
    await scan(server, {});
    await until({ "old.js": 1, "page.js": 1 });
    await scan(server, { changes: {} });
    await until({ "old.js": 0, "page.js": 1 });
    await scan(server, {});
    await until({ "old.js": 1, "page.js": 1 });
  });

  it("shows all of a file that is open", async () => {
    const root = await folder(PROJECT);
    await commitAll(root);
    const server = await open(root);
    const uri = URI.file(join(root, "old.js")).toString();
    const textDocument = { uri, languageId: "javascript", version: 1, text: PROJECT["old.js"] };
    await server.client.sendNotification("textDocument/didOpen", { textDocument });
    assert.deepEqual(await scan(server, { changes: {} }), [{ findings: 0, files: 0 }, []]);
    const report = await server.client.sendRequest<{ items: unknown[] }>("textDocument/diagnostic", {
      textDocument: { uri },
    });
    assert.equal(report.items.length, 1);
  });

  it("says why where git does not tell, and leaves what is shown", async () => {
    const root = await folder(PROJECT);
    const server = await open(root);
    await assert.rejects(scan(server, { changes: {} }), /is not in a git repository/);
    await commitAll(root);
    await assert.rejects(scan(server, { changes: { since: "nowhere" } }), /git knows no commit "nowhere"/);
  });
});
