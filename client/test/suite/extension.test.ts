/** The extension in a real VS Code: what a person would do, through the API that other extensions have too. */
import assert from "node:assert/strict";
import {
  commands,
  ConfigurationTarget,
  extensions,
  languages,
  Selection,
  type Range,
  Uri,
  window,
  workspace,
  type CodeAction,
  type Diagnostic,
  type Hover,
  type TextDocument,
  type WorkspaceEdit,
} from "vscode";

const EXTENSION = "unblock.unblock";
const DEADLINE_MILLISECONDS = 50_000;

function fileUri(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, "the suite runs with a folder open");
  return Uri.joinPath(folder.uri, name);
}

async function show(name: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(fileUri(name));
  await window.showTextDocument(document);
  return document;
}

function ours(uri: Uri): Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === "unblock");
}

/** Resolves when the condition holds, looking whenever diagnostics changed. */
function diagnosticsUntil(uri: Uri, holds: (diagnostics: Diagnostic[]) => boolean): Promise<Diagnostic[]> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const now = ours(uri);
      if (!holds(now)) return;
      end();
      resolve(now);
    };
    const listener = languages.onDidChangeDiagnostics(look);
    const timer = setTimeout(() => {
      end();
      reject(new Error(`waited in vain; ${uri.path} has ${JSON.stringify(ours(uri))}`));
    }, DEADLINE_MILLISECONDS);
    const end = (): void => {
      listener.dispose();
      clearTimeout(timer);
    };
    look();
  });
}

/** Writes a file, and shows it. */
async function write(name: string, text: string): Promise<TextDocument> {
  await workspace.fs.writeFile(fileUri(name), Buffer.from(text));
  return show(name);
}

/** Confirms VS Code's refactor preview until what waits for it is done, which without one it would be at once. */
async function confirmPreview<Result>(waiting: Thenable<Result>): Promise<Result> {
  // Each fails as long as there is no preview.
  const attempts: Promise<boolean>[] = [];
  const attempting = setInterval(() => {
    const confirming = commands.executeCommand("refactorPreview.apply");
    attempts.push(
      Promise.resolve(confirming).then(
        () => true,
        () => false,
      ),
    );
  }, 500);
  try {
    const result = await waiting;
    clearInterval(attempting);
    // The change is seen before the attempt that brought it about is known to have succeeded.
    const confirmed = (await Promise.all(attempts)).includes(true);
    assert.ok(confirmed, `nobody was asked before the change: ${JSON.stringify(result)}`);
    return result;
  } finally {
    clearInterval(attempting);
  }
}

const PAIR =
  'import { readFileSync } from "node:fs";\nexport async function first() {\n  return readFileSync("a");\n}\n' +
  'export async function second() {\n  return readFileSync("b");\n}\n';
const AWAITED_PAIR = PAIR.replace("{ readFileSync }", "{ readFile }")
  .replace("node:fs", "node:fs/promises")
  .replaceAll("return readFileSync", "return await readFile");
const HELPER =
  'import { readFileSync } from "node:fs";\nexport function load(name) {\n  return readFileSync(name, "utf8");\n}\n';
const CALLER =
  'import { load } from "./helper.mjs";\nexport async function call() {\n  return load("a").trim();\n}\n';

const some = (diagnostics: Diagnostic[]): boolean => diagnostics.length > 0;
const none = (diagnostics: Diagnostic[]): boolean => diagnostics.length === 0;

async function actionsAt(document: TextDocument, range: Range, resolve = 0): Promise<CodeAction[]> {
  return commands.executeCommand(
    "vscode.executeCodeActionProvider",
    document.uri,
    range,
    "quickfix",
    resolve,
  );
}

describe("the extension in VS Code", () => {
  it("is activated by a TypeScript file, without waiting for the server", async () => {
    const extension = extensions.getExtension(EXTENSION);
    assert.ok(extension);
    await show("src/clean.ts");
    const start = performance.now();
    await extension.activate();
    assert.ok(performance.now() - start < 1000);
    assert.equal(extension.isActive, true);
  });

  it("has every command of its manifest", async () => {
    const manifest = extensions.getExtension(EXTENSION)?.packageJSON as {
      contributes: { commands: { command: string }[] };
    };
    const known = new Set(await commands.getCommands(true));
    for (const { command } of manifest.contributes.commands) assert.ok(known.has(command), command);
  });

  it("shows a finding where a blocking call is, with the rule's page", async () => {
    const document = await show("src/settings.ts");
    const [finding] = await diagnosticsUntil(document.uri, some);
    assert.ok(finding);
    assert.match(document.getText(finding.range), /readFileSync/);
    assert.match(finding.message, /readFileSync/);
    const code = finding.code as { value: string; target: Uri };
    assert.equal(code.value, "sync-io");
    assert.match(code.target.toString(), /docs\/rules\/sync-io\.md$/);
  });

  it("shows the path of a finding across files", async () => {
    const document = await show("src/report.ts");
    const [finding] = await diagnosticsUntil(document.uri, some);
    assert.ok(finding);
    assert.match(document.getText(finding.range), /loadTemplate/);
    const files = finding.relatedInformation?.map(({ location }) => location.uri.path.replace(/.*\//, ""));
    assert.deepEqual(files, ["report.ts", "template.ts"]);
  });

  it("says in the hover what blocks, what it costs and what to do", async () => {
    const document = await show("src/settings.ts");
    const [finding] = await diagnosticsUntil(document.uri, some);
    assert.ok(finding);
    const hovers = await commands.executeCommand<Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      finding.range.start,
    );
    const text = hovers
      .flatMap(({ contents }) => contents.map((part) => (part as { value: string }).value))
      .join("\n");
    assert.match(text, /node:fs\.readFileSync/);
    assert.match(text, /What to do/);
  });

  it("keeps a finding at its code while lines are added above, and drops it with the code", async () => {
    const document = await show("src/settings.ts");
    const editor = await window.showTextDocument(document);
    const [before] = await diagnosticsUntil(document.uri, some);
    assert.ok(before);
    await editor.edit((edit) => edit.insert(document.positionAt(0), "// one\n// two\n"));
    const line = before.range.start.line + 2;
    await diagnosticsUntil(document.uri, ([first]) => first?.range.start.line === line);
    await commands.executeCommand("undo");
    await diagnosticsUntil(document.uri, ([first]) => first?.range.start.line === line - 2);
  });

  it("applies the fix that awaits, and the finding is gone", async () => {
    const document = await show("src/settings.ts");
    const [finding] = await diagnosticsUntil(document.uri, some);
    assert.ok(finding);
    const actions = await actionsAt(document, finding.range, 20);
    const fix = actions.find(({ title }) => /await/i.test(title));
    assert.ok(fix?.edit, `no fix among ${actions.map(({ title }) => title).join(", ")}`);
    assert.equal(await workspace.applyEdit(fix.edit as WorkspaceEdit), true);
    assert.match(document.getText(), /await readFile\(path, "utf8"\)/);
    await diagnosticsUntil(document.uri, none);
    await commands.executeCommand("workbench.action.files.revert");
  });

  it("fixes all that is safe in a file, and one undo takes it all back", async () => {
    const document = await write("src/pair.mjs", PAIR);
    await diagnosticsUntil(document.uri, ({ length }) => length === 2);
    const result = await commands.executeCommand<{ fixed: number }>("unblock.fixAllInFile");
    assert.equal(result.fixed, 2, JSON.stringify(result));
    assert.equal(document.getText(), AWAITED_PAIR);
    await diagnosticsUntil(document.uri, none);
    await commands.executeCommand("undo");
    assert.equal(document.getText(), PAIR);
    await diagnosticsUntil(document.uri, ({ length }) => length === 2);
    await commands.executeCommand("workbench.action.files.revert");
  });

  it("fixes on save where that is wanted", async () => {
    const settings = workspace.getConfiguration("editor", fileUri("src/pair.mjs"));
    const onSave = { "source.fixAll.unblock": "explicit" };
    await settings.update("codeActionsOnSave", onSave, ConfigurationTarget.Workspace);
    const document = await write("src/pair.mjs", PAIR);
    await diagnosticsUntil(document.uri, ({ length }) => length === 2);
    const editor = await window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(document.positionAt(PAIR.length), "// saved\n"));
    assert.equal(await document.save(), true);
    assert.equal(document.getText(), `${AWAITED_PAIR}// saved\n`);
    await settings.update("codeActionsOnSave", undefined, ConfigurationTarget.Workspace);
  });

  it("shows what a fix of several files changes before it changes them", async () => {
    const helper = await write("src/helper.mjs", HELPER);
    const caller = await write("src/caller.mjs", CALLER);
    await diagnosticsUntil(caller.uri, some);
    const fixing = commands.executeCommand<{ files: number; text: string }>("unblock.fixAllInFile");
    const { files, text } = await confirmPreview(fixing);
    assert.equal(files, 2, text);
    assert.match(helper.getText(), /^export async function load/m);
    assert.match(caller.getText(), /\(await load\("a"\)\)\.trim\(\)/);
    await diagnosticsUntil(caller.uri, none);
  });

  it("shows the difference of a fix that is asked for as a preview", async () => {
    const document = await write("src/one.mjs", PAIR);
    const editor = await window.showTextDocument(document);
    const [finding] = await diagnosticsUntil(document.uri, some);
    assert.ok(finding);
    editor.selection = new Selection(finding.range.start, finding.range.start);
    const choice = { kind: "quickfix.unblock.preview", apply: "first" };
    const changed = new Promise<string>((resolve) => {
      const listener = workspace.onDidChangeTextDocument((change) => {
        if (change.document !== document || change.contentChanges.length === 0) return;
        listener.dispose();
        resolve(document.getText());
      });
    });
    void commands.executeCommand("editor.action.codeAction", choice);
    assert.match(await confirmPreview(changed), /await readFile\("a"\)/);
    await commands.executeCommand("workbench.action.files.revert");
  });

  it("shows the findings of files that are not open after Scan Workspace", async () => {
    await commands.executeCommand("workbench.action.closeAllEditors");
    await show("src/clean.ts");
    const result = await commands.executeCommand<{ findings: number; files: number }>(
      "unblock.scanWorkspace",
    );
    assert.ok(result.findings >= 2, JSON.stringify(result));
    await diagnosticsUntil(fileUri("src/report.ts"), some);
    await diagnosticsUntil(fileUri("src/settings.ts"), some);
  });

  it("follows a change on the disk of a file that is not open", async () => {
    const uri = fileUri("src/late.ts");
    const text =
      'import { readFileSync } from "node:fs";\nexport async function late() {\n  return readFileSync("x");\n}\n';
    await workspace.fs.writeFile(uri, Buffer.from(text));
    await diagnosticsUntil(uri, some);
    await workspace.fs.delete(uri);
    await diagnosticsUntil(uri, none);
  });

  it("finds everything again after Restart Server", async () => {
    await commands.executeCommand("unblock.restartServer");
    const document = await show("src/settings.ts");
    await diagnosticsUntil(document.uri, some);
  });
});
