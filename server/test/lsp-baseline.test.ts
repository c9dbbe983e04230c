/** The baseline in the editor, with the real engine and a real disk: the same findings as on the command line. */
import assert from "node:assert/strict";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ProgressType, type ProtocolConnection } from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import {
  CreateBaselineRequest,
  ScanRequest,
  type CreateBaselineResult,
  type FromWorker,
  type ScanPartialResult,
} from "../src/lsp/index.ts";
import { unblock } from "./support/command-line.ts";
import { useServers } from "./support/opened-server.ts";
import type { TestServer } from "./support/protocol-client.ts";
import { useTemporaryFolders } from "./support/temporary-folder.ts";

const FILE = "unblock.baseline.json";
const load = (name: string) => `export async function ${name}() { return readFileSync("${name}"); }\n`;
const PROJECT = {
  "package.json": "{}",
  "a.js": `import { readFileSync } from "node:fs";\n${load("first")}${load("second")}`,
};

describe("the baseline in the editor", () => {
  const folder = useTemporaryFolders();
  const { open } = useServers();

  const create = (client: ProtocolConnection, params = {}): Promise<CreateBaselineResult> =>
    client.sendRequest(CreateBaselineRequest, params);

  /** Lines with a finding, counted from 1. */
  async function shown({ client }: TestServer): Promise<number[]> {
    const partialResultToken = "scan";
    const lines: number[] = [];
    const listener = client.onProgress(
      new ProgressType<ScanPartialResult>(),
      partialResultToken,
      ({ items }) => {
        for (const { diagnostics } of items)
          lines.push(...diagnostics.map(({ range }) => range.start.line + 1));
      },
    );
    await client.sendRequest(ScanRequest, { partialResultToken });
    listener.dispose();
    return lines;
  }

  /** Tells the server of the change, as an editor that watches files does, and waits for what follows. */
  async function changed({ client, workers }: TestServer, root: string): Promise<void> {
    const answered = new Promise<void>((resolve) =>
      workers.at(-1)!.listen((message: FromWorker) => message.kind === "findings" && resolve()),
    );
    const uri = URI.file(join(root, FILE)).toString();
    await client.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri, type: 2 }] });
    await answered;
  }

  async function commandLine(root: string): Promise<number[]> {
    const { stdout } = await unblock(root, ["scan", "--format", "json"]);
    const { findings } = JSON.parse(stdout) as {
      findings: { start: { line: number }; suppressed: unknown }[];
    };
    return findings.filter(({ suppressed }) => suppressed === null).map(({ start }) => start.line);
  }

  it("is made by a request, by the same code as on the command line, and counts at once", async () => {
    const root = await folder(PROJECT);
    const server = await open(root);
    assert.deepEqual(await shown(server), [2, 3]);
    const uri = URI.file(join(root, FILE)).toString();
    assert.deepEqual(await create(server.client), { uri, findings: 2 });
    assert.deepEqual(await shown(server), []);
    const written = await readFile(join(root, FILE), "utf8");
    await unblock(root, ["baseline", "create", "--force"]);
    assert.equal(await readFile(join(root, FILE), "utf8"), written);
  });

  it("that is there is replaced only when asked", async () => {
    const root = await folder({ ...PROJECT, [FILE]: '{ "version": 1, "findings": [] }' });
    const server = await open(root);
    const refused = await create(server.client);
    assert.ok("refused" in refused && refused.exists);
    assert.match(refused.refused, /is there already/);
    assert.ok("uri" in (await create(server.client, { folder: URI.file(root).toString(), force: true })));
  });

  it("that was not understood is left as it is", async () => {
    const root = await folder({ ...PROJECT, [FILE]: '{ "version": 2 }' });
    const server = await open(root);
    const refused = await create(server.client, { force: true });
    assert.ok("refused" in refused && !refused.exists);
    assert.match(refused.refused, /could not be understood/);
    assert.equal(await readFile(join(root, FILE), "utf8"), '{ "version": 2 }');
  });

  it("that came after the folder was read is not overwritten", async () => {
    const root = await folder(PROJECT);
    const server = await open(root);
    assert.deepEqual(await shown(server), [2, 3]);
    await writeFile(join(root, FILE), '{ "version": 1, "findings": [] }');
    assert.ok("refused" in (await create(server.client)));
  });

  it("is for a folder of the workspace", async () => {
    const server = await open(await folder(PROJECT));
    await assert.rejects(
      create(server.client, { folder: "file:///elsewhere" }),
      /no folder of the workspace/,
    );
  });

  it("is read again when it changes, and agrees with the command line each time", async () => {
    const root = await folder(PROJECT);
    const server = await open(root);
    assert.deepEqual(await shown(server), [2, 3]);
    await unblock(root, ["baseline", "create"]);
    await changed(server, root);
    assert.deepEqual(await shown(server), []);
    const lines = (await readFile(join(root, FILE), "utf8")).split("\n");
    await writeFile(join(root, FILE), lines.filter((line) => !line.includes("first")).join("\n"));
    await changed(server, root);
    assert.deepEqual([await shown(server), await commandLine(root)], [[2], [2]]);
    await writeFile(join(root, FILE), "half");
    await changed(server, root);
    assert.deepEqual(
      [await shown(server), await commandLine(root)],
      [
        [2, 3],
        [2, 3],
      ],
    );
    await rm(join(root, FILE));
    await changed(server, root);
    assert.deepEqual(
      [await shown(server), await commandLine(root)],
      [
        [2, 3],
        [2, 3],
      ],
    );
  });
});
