/** The editor and the command line fix the same, byte for byte: the real engine, a real disk, and a fix of callers. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ApplyWorkspaceEditParams, TextDocumentEdit, TextEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { FixAllRequest } from "../src/lsp/index.ts";
import { createDiskServices } from "../src/lsp/worker/disk-services.ts";
import { unblock } from "./support/command-line.ts";
import { CAPABILITIES, initialize, startTestServer } from "./support/protocol-client.ts";
import { useTemporaryFolders } from "./support/temporary-folder.ts";

const PROJECT = {
  "package.json": '{ "type": "module" }',
  "load.js":
    'import { readFileSync } from "node:fs";\n\nexport function load(name) {\n\treturn readFileSync(name, "utf8");\n}\n',
  "page.js":
    'import { load } from "./load.js";\r\n\r\nexport async function page() {\r\n  return load("page").trim();\r\n}\r\n',
  "all.js":
    'import { load } from "./load.js";\n\nexport async function all() {\n  return ["a", "b"].map((name) => load(name));\n}\n',
  "own.js":
    'import { statSync } from "node:fs";\nexport async function own() {\n  const a = statSync("a").size;\n  const b = statSync("b").size;\n  return a + b; // \u{1f600}\n}\n',
};
const NAMES = Object.keys(PROJECT).filter((name) => name.endsWith(".js"));

describe("fixing all in the editor and on the command line", () => {
  const folder = useTemporaryFolders();

  it("gives the same texts", async () => {
    const [inEditor, onDisk] = [await folder(PROJECT), await folder(PROJECT)];
    const { code, stdout, stderr } = await unblock(onDisk, ["fix"]);
    assert.equal(code, 0, stderr);
    assert.match(stdout, /^Fixes \d+ findings in 4 files/m, stdout);
    const written = await Promise.all(NAMES.map((name) => readFile(join(onDisk, name), "utf8")));
    assert.deepEqual(await byServer(inEditor), written);
  });

  /** The texts after Fix All Safe in Workspace, with one of the files open. */
  async function byServer(root: string): Promise<string[]> {
    const { client } = startTestServer(createDiskServices());
    client.onRequest("workspace/diagnostic/refresh", () => null);
    client.onRequest("client/registerCapability", () => null);
    await initialize(client, [root], {
      ...CAPABILITIES,
      workspace: { ...CAPABILITIES.workspace, applyEdit: true },
    });
    const uri = `file://${root}/page.js`;
    const textDocument = { uri, languageId: "javascript", version: 7, text: PROJECT["page.js"] };
    await client.sendNotification("textDocument/didOpen", { textDocument });
    const texts = new Map(Object.entries(PROJECT));
    client.onRequest("workspace/applyEdit", ({ edit }: ApplyWorkspaceEditParams) => {
      for (const change of edit.documentChanges as TextDocumentEdit[]) {
        assert.equal(change.textDocument.version, change.textDocument.uri === uri ? 7 : null);
        const name = fileURLToPath(change.textDocument.uri).slice(root.length + 1);
        const before = TextDocument.create("", "", 0, texts.get(name)!);
        texts.set(name, TextDocument.applyEdits(before, change.edits as TextEdit[]));
      }
      return { applied: true };
    });
    await client.sendRequest(FixAllRequest, {});
    await client.sendRequest("shutdown");
    client.dispose();
    return NAMES.map((name) => texts.get(name)!);
  }
});
