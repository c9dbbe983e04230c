/** Text of several lines that a recipe writes: line ends, indentation and punctuation as the file has them. */
import type { ts } from "ts-morph";
import { indentationOf, isTypedJavaScript, isTypeScript, styleOf } from "../file-style.ts";
import type { FileDraft } from "../file-draft.ts";

export interface Layout {
  readonly newline: string;
  /** What the line of the node begins with. */
  readonly indentation: string;
  /** One level more. */
  readonly unit: string;
  readonly semicolon: "" | ";";
  /** The text in the quotes that the file has. */
  quoted(text: string): string;
  /** The lines, each below the other; a line's leading tabs are levels below the node's. */
  lines(...texts: readonly string[]): string;
  readonly isTypeScript: boolean;
  /** JavaScript whose types stand in comments, and are checked. */
  readonly hasTypes: boolean;
}

export function layoutAt(node: ts.Node, { sourceFile, imports }: FileDraft): Layout {
  const { newline, quote, semicolon } = styleOf(sourceFile, imports.bindings, undefined);
  const indentation = indentationOf(sourceFile, node);
  const unit = unitOf(sourceFile.text);
  return {
    newline,
    indentation,
    unit,
    semicolon,
    quoted: (text) => quote + text + quote,
    lines: (...texts) =>
      texts
        .map((text) => text.replace(/^\t*/, (tabs) => unit.repeat(tabs.length)))
        .join(newline + indentation),
    isTypeScript: isTypeScript(sourceFile),
    hasTypes: isTypedJavaScript(sourceFile),
  };
}

/** One level of indentation: that of the first line that has any. */
function unitOf(text: string): string {
  const [, indentation = "  "] = /^(\t|(?: {2}){1,2})\S/m.exec(text) ?? [];
  return indentation;
}
