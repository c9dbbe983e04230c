/** How a file lays out lists: how wide its lines may be, and whether the last item of a long one has a comma. */
import { ts } from "ts-morph";
import { indentationStep } from "../layout.ts";
import { newlineOf } from "../file-style.ts";

export interface Page {
  readonly newline: string;
  /** One step of indentation. */
  readonly step: string;
  /** Columns; a tab counts as two of them. */
  readonly width: number;
  /** What stands behind the last item where each has its line. */
  readonly lastComma: "" | ",";
}

/** What formatters take if nobody says otherwise, and the widest that people set. */
const NARROW = 80;
const WIDE = 120;

const pages = new WeakMap<ts.SourceFile, Page>();

export function pageOf(sourceFile: ts.SourceFile): Page {
  let page = pages.get(sourceFile);
  if (!page)
    pages.set(
      sourceFile,
      (page = {
        newline: newlineOf(sourceFile),
        step: indentationStep(sourceFile),
        width: Math.max(NARROW, Math.min(WIDE, widestLine(sourceFile))),
        lastComma: hasLastCommas(sourceFile) ? "," : "",
      }),
    );
  return page;
}

export function columnsOf(text: string): number {
  return text.replaceAll("\t", "  ").length;
}

/** Of code that could have been broken: without what stands in texts and comments, and without imports. */
function widestLine({ text }: ts.SourceFile): number {
  const lines = text
    .split(/\r?\n/)
    .filter((line) => !/`|\/[/*]|^\s*\*|^\s*import\b/.test(line))
    .map((line) => line.replace(/"[^"]*"|'[^']*'/g, '""'));
  return Math.max(0, ...lines.map(columnsOf));
}

/** By the first list that has its items on lines of their own. */
function hasLastCommas(sourceFile: ts.SourceFile): boolean {
  const find = (node: ts.Node): "with" | "without" | undefined => {
    const items = ts.isArrayLiteralExpression(node)
      ? node.elements
      : ts.isObjectLiteralExpression(node)
        ? node.properties
        : undefined;
    const last = items?.at(-1);
    const isTall = last && sourceFile.text.slice(last.end, node.end).includes("\n");
    return isTall ? (items!.hasTrailingComma ? "with" : "without") : ts.forEachChild(node, find);
  };
  return find(sourceFile) !== "without";
}
