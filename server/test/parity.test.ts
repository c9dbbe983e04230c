/** The command line and the language server say the same of the same code: all fixtures, and each sample project. */
import { strict as assert } from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { ProgressType, type Diagnostic, type ProtocolConnection } from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import type { Place, Severity } from "../src/core/finding/finding.ts";
import { run } from "../src/cli/run.ts";
import { ScanRequest, type ScanPartialResult } from "../src/lsp/index.ts";
import { createDiskServices } from "../src/lsp/worker/disk-services.ts";
import { FIXTURES } from "./support/fixture.ts";
import { initialize, startTestServer } from "./support/protocol-client.ts";
import { useTemporaryFolders, type FolderContent } from "./support/temporary-folder.ts";

/** What both sides say of a finding. */
interface Said {
  readonly file: string;
  readonly start: Place["start"];
  readonly end: Place["end"];
  readonly severity: Severity;
  readonly rule: string;
  readonly message: string;
  readonly id: string;
}

const workspaces = ["rules", ...readdirSync(join(FIXTURES, "projects")).map((name) => `projects/${name}`)];

describe("the command line and the language server agree", () => {
  const folder = useTemporaryFolders();

  for (const name of workspaces) {
    it(`on ${name}`, async function () {
      // Expressions that take the checker seconds each: a busy machine needs several waits for them.
      this.timeout(400_000);
      const root = await folder(contentOf(join(FIXTURES, name)));
      const [byCommand, byServer] = [await commandLine(root), await languageServer(root)];
      assert.ok(byCommand.length > 0, "nothing was found, so nothing is shown");
      assert.deepEqual(byServer, byCommand);
    });
  }
});

function contentOf(folder: string): FolderContent {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.map((path) => [relative(folder, path), readFileSync(path, "utf8")]));
}

/** Until no regular expression is left unchecked: what is known of one stays known in this process. */
async function commandLine(root: string): Promise<Said[]> {
  for (;;) {
    const complaints: string[] = [];
    const found = await scannedOnce(root, complaints);
    if (!complaints.some((each) => each.includes("not checked"))) return found;
  }
}

async function scannedOnce(root: string, complaints: string[]): Promise<Said[]> {
  let report = "";
  const code = await run(["scan", "--format", "json", "--hints", "--fail-on", "never"], {
    stdout: (text) => (report += text),
    stderr: (text) => complaints.push(text),
    cwd: root,
    colour: false,
    progress: false,
    columns: 80,
    signal: new AbortController().signal,
    uncut: (work) => work(),
    loadEngine: () => import("../src/node/engine.ts"),
  });
  assert.equal(code, 0, complaints.join(""));
  const { findings } = JSON.parse(report) as { findings: (Said & { suppressed: string | null })[] };
  return findings
    .filter(({ suppressed }) => suppressed === null)
    .map(({ file, start, end, severity, rule, message, id }) => ({
      file,
      start,
      end,
      severity,
      rule,
      message,
      id,
    }))
    .sort(byPlace);
}

async function languageServer(root: string): Promise<Said[]> {
  const { client } = startTestServer(createDiskServices());
  client.onRequest("client/registerCapability", () => null);
  client.onRequest("workspace/diagnostic/refresh", () => null);
  await initialize(client, [root]);
  const items = await scanned(client);
  await client.sendRequest("shutdown");
  client.dispose();
  return items
    .flatMap(({ uri, diagnostics }) => diagnostics.map((diagnostic) => said(root, uri, diagnostic)))
    .sort(byPlace);
}

async function scanned(client: ProtocolConnection): Promise<ScanPartialResult["items"]> {
  const partialResultToken = "scan";
  const items: ScanPartialResult["items"][number][] = [];
  client.onProgress(new ProgressType<ScanPartialResult>(), partialResultToken, (part) => {
    items.push(...part.items);
  });
  await client.sendRequest(ScanRequest, { partialResultToken });
  return items;
}

const SEVERITY: readonly Severity[] = ["error", "warning", "info", "hint"];

function said(root: string, uri: string, { range, severity, code, message, data }: Diagnostic): Said {
  assert.ok(typeof message === "string");
  const file = URI.parse(uri).fsPath.replaceAll("\\", "/");
  return {
    file: file.slice(root.length + 1),
    start: { line: range.start.line + 1, column: range.start.character + 1 },
    end: { line: range.end.line + 1, column: range.end.character + 1 },
    severity: SEVERITY[(severity ?? 1) - 1]!,
    rule: String(code),
    message,
    id: (data as { id: string }).id,
  };
}

const placeKey = ({ file, start, rule, id }: Said): string =>
  [file, String(start.line).padStart(6, "0"), String(start.column).padStart(6, "0"), rule, id].join(":");

const byPlace = (a: Said, b: Said): number => (placeKey(a) < placeKey(b) ? -1 : 1);
