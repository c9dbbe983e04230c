/** Checks that edits change no more than they have to, whatever the line ends and the indentation. */
import { strict as assert } from "node:assert";
import type { FileEdit } from "../../../src/core/finding/edit.ts";
import type { Texts } from "./proof-compile.ts";

/** Another way to write the same text: with Windows line ends, and tabs. */
export function otherLayout(text: string): string {
  return text
    .replace(/^(?: {2})+/gm, (indentation) => "\t".repeat(indentation.length / 2))
    .replace(/\r?\n/g, "\r\n");
}

/** Fails where an edit begins or ends with a line that it leaves as it was. */
export function assertMinimal(before: Texts, edits: readonly FileEdit[]): void {
  for (const { file, edits: changes, create } of edits) {
    if (create) continue;
    for (const { start, end, text } of changes) {
      const old = before.get(file)!.slice(start, end);
      assert.notEqual(old, text, `${file}: an edit that changes nothing, at offset ${start}`);
      for (const side of [firstLine, lastLine]) {
        const line = side(old);
        assert.ok(line === "" || line !== side(text), `${file}: an edit rewrites the line ${line}`);
      }
    }
  }
}

/** With its end; empty where the text holds no whole line. */
const firstLine = (text: string): string => /^.*?\r?\n/.exec(text)?.[0] ?? "";
const lastLine = (text: string): string => /\n(?!$)[^\n]*\n?$/.exec(text)?.[0] ?? "";
