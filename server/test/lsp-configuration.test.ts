/** Configurations in the editor, with the real engine and a real disk: the same as on the command line. */
import assert from "node:assert/strict";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  ProgressType,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type RegistrationParams,
} from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import {
  COMMANDS,
  CreateConfigurationRequest,
  ScanRequest,
  type CreateConfigurationResult,
  type FromWorker,
  type ScanPartialResult,
} from "../src/lsp/index.ts";
import { unblock } from "./support/command-line.ts";
import { useServers } from "./support/opened-server.ts";
import { CAPABILITIES, initialize, type TestServer } from "./support/protocol-client.ts";
import { useTemporaryFolders } from "./support/temporary-folder.ts";

const CONFIG = "unblock.config.jsonc";
const PROJECT = {
  "package.json": "{}",
  "a.js": `import { readFileSync } from "node:fs";\nexport async function a() { return readFileSync("a"); }\n`,
  "b/b.js": `import { readFileSync } from "node:fs";\nexport async function b() { return readFileSync("b"); }\n`,
};

interface Opened extends TestServer {
  /** Path below the root → what was last shown of it, as `line:column message`. */
  readonly shown: Map<string, readonly string[]>;
  /** The names of the files that are watched one by one. */
  readonly watched: string[][];
}

describe("configurations in the editor", () => {
  const folder = useTemporaryFolders();
  const { start } = useServers();

  async function open(root: string): Promise<Opened> {
    const server = start();
    const opened: Opened = { ...server, shown: new Map(), watched: [] };
    const { client } = server;
    client.onRequest("client/registerCapability", ({ registrations }: RegistrationParams) => {
      const { watchers } = registrations[0]!.registerOptions as {
        watchers: { globPattern: string | { baseUri: string; pattern: string } }[];
      };
      const names = watchers.flatMap(({ globPattern: glob }) =>
        typeof glob === "string" ? [] : [`${URI.parse(glob.baseUri).fsPath}/${glob.pattern}`],
      );
      opened.watched.push(names.map((name) => name.slice(root.length + 1)));
      return null;
    });
    client.onRequest("client/unregisterCapability", () => null);
    client.onNotification(
      PublishDiagnosticsNotification.type,
      ({ uri, diagnostics }: PublishDiagnosticsParams) => {
        const said = diagnostics.map(
          ({ range: { start }, message }) => `${start.line + 1}:${start.character + 1} ${message}`,
        );
        opened.shown.set(URI.parse(uri).fsPath.slice(root.length + 1), said);
      },
    );
    const workspace = {
      ...CAPABILITIES.workspace,
      didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    };
    await initialize(client, [root], { ...CAPABILITIES, workspace });
    return opened;
  }

  /** Files with findings, by a scan of the whole workspace. */
  async function found({ client }: TestServer): Promise<string[]> {
    const partialResultToken = "scan";
    const files: string[] = [];
    const type = new ProgressType<ScanPartialResult>();
    const listener = client.onProgress(type, partialResultToken, ({ items }) => {
      files.push(...items.filter(({ diagnostics }) => diagnostics.length > 0).map(({ uri }) => uri));
    });
    await client.sendRequest(ScanRequest, { partialResultToken });
    listener.dispose();
    return files.map((uri) => uri.slice(uri.lastIndexOf("/") + 1)).sort();
  }

  async function foundByCommandLine(root: string): Promise<string[]> {
    const { stdout } = await unblock(root, ["scan", "--format", "json", "--fail-on", "never"]);
    const { findings } = JSON.parse(stdout) as { findings: { file: string }[] };
    return [...new Set(findings.map(({ file }) => file.slice(file.lastIndexOf("/") + 1)))].sort();
  }

  /** Writes the file, tells the server as an editor does that watches it, and waits for the analysis that follows. */
  async function change({ client, workers }: TestServer, path: string, text: string | null): Promise<void> {
    if (text === null) await rm(path);
    else await writeFile(path, text);
    const answered = new Promise<void>((resolve) =>
      workers.at(-1)!.listen((message: FromWorker) => message.kind === "findings" && resolve()),
    );
    const changes = [{ uri: URI.file(path).toString(), type: text === null ? 3 : 2 }];
    await client.sendNotification("workspace/didChangeWatchedFiles", { changes });
    await answered;
  }

  it("decide about findings as on the command line, at once when they change", async () => {
    const root = await folder(PROJECT);
    const server = await open(root);
    assert.deepEqual(await found(server), ["a.js", "b.js"]);
    const texts = [
      `{ "ignore": { "paths": ["b"] } }`,
      `{ "overrides": [{ "files": ["a.js"], "rules": { "sync-io": "off" } }] }`,
      `{ "rules": { "sync-io": "of" } }`,
      null,
    ];
    for (const text of texts) {
      await change(server, join(root, CONFIG), text);
      assert.deepEqual(await found(server), await foundByCommandLine(root), text ?? "none");
    }
  });

  it("show their mistakes at their places until they are mended", async () => {
    const root = await folder({
      ...PROJECT,
      [CONFIG]: `{
  "extends": "./base.json",
  "rulez": {},
  "operations": [{ "symbol": "./b/b.js#c", "kind": "fs", "cost": "low" }]
}`,
      "base.json": `{ "costs": [] }`,
      "b/package.json": `{ "unblock": "strict" }`,
    });
    const server = await open(root);
    await found(server);
    assert.deepEqual([...server.shown].sort(), [
      ["b/package.json", [`1:14 expected an object, found "strict"`]],
      ["base.json", ["1:12 expected an object, found a list"]],
      [CONFIG, [`3:3 unknown key "rulez". Did you mean "rules"?`, "4:18 ./b/b.js#c: b/b.js has no c"]],
    ]);
    await change(server, join(root, CONFIG), `{ "extends": "./base.json" }`);
    assert.deepEqual(server.shown.get(CONFIG), []);
    assert.equal(server.shown.get("base.json")?.length, 1);
  });

  it("are read again when a file changes that they extend, whatever its name and place", async () => {
    const root = await folder({
      ...PROJECT,
      [CONFIG]: `{ "extends": ["./settings/base.json", "acme"] }`,
      "settings/base.json": `{ "ignore": { "paths": ["b"] } }`,
      "node_modules/acme/package.json": `{ "unblock": "./c.jsonc" }`,
      "node_modules/acme/c.jsonc": "{}",
    });
    const server = await open(root);
    assert.deepEqual(await found(server), ["a.js"]);
    assert.deepEqual(server.watched.at(-1), ["node_modules/acme/c.jsonc", "settings/base.json"]);
    await change(server, join(root, "settings/base.json"), `{ "ignore": { "paths": ["a.js"] } }`);
    assert.deepEqual(await found(server), ["b.js"]);
    await change(server, join(root, "node_modules/acme/c.jsonc"), `{ "ignore": { "paths": ["b"] } }`);
    assert.deepEqual(await found(server), []);
  });

  it("are created on request, and never overwritten", async () => {
    const root = await folder(PROJECT);
    const { client } = await open(root);
    const path = join(root, CONFIG);
    const uri = URI.file(path).toString();
    const created = await client.sendRequest<CreateConfigurationResult>(
      CreateConfigurationRequest.method,
      {},
    );
    assert.deepEqual(created, { uri });
    assert.match(await readFile(path, "utf8"), /"rules": \{/);
    await writeFile(path, "{}");
    const command = { command: COMMANDS.createConfiguration, arguments: [URI.file(root).toString()] };
    const refused = await client.sendRequest<CreateConfigurationResult>("workspace/executeCommand", command);
    assert.deepEqual(refused, { uri, refused: `${path} is there already` });
    assert.equal(await readFile(path, "utf8"), "{}");
  });
});
