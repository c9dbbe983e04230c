/** Open documents that a simulated person edits. */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { ProtocolConnection } from "vscode-languageserver/node";

export interface OpenFile {
  readonly uri: string;
  version: number;
  lines: string[];
}

export async function open(connection: ProtocolConnection, file: string): Promise<OpenFile> {
  const text = readFileSync(file, "utf8");
  const uri = pathToFileURL(file).href;
  const languageId = /\.[cm]?tsx?$/.test(file) ? "typescript" : "javascript";
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId, version: 1, text },
  });
  return { uri, version: 1, lines: text.split("\n") };
}

/** Inserts a line before the line (from 0), or at the end. */
export async function insertLine(
  connection: ProtocolConnection,
  file: OpenFile,
  line: number,
  text: string,
): Promise<void> {
  file.lines.splice(line, 0, text);
  file.version++;
  const position = { line, character: 0 };
  await connection.sendNotification("textDocument/didChange", {
    textDocument: { uri: file.uri, version: file.version },
    contentChanges: [{ range: { start: position, end: position }, text: `${text}\n` }],
  });
}
