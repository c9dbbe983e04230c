import type { ts } from "ts-morph";
import type { ApiSymbol, CallShape, OperationRow } from "../catalogue/row.ts";

/** What the async fix needs to know about one operation at its own boundary (a path of one step). */
export interface FixSite {
  /** A raw compiler node whose descendants have their parents set. */
  readonly sourceFile: ts.SourceFile;
  /** The operation itself. */
  readonly node: ts.CallExpression | ts.NewExpression | ts.PropertyAccessExpression;
  readonly row: OperationRow;
  readonly shape: CallShape;
}

/** An `ApiSymbol` taken apart: `node:fs#realpathSync.native` is `node:fs` and `["realpathSync", "native"]`. */
export interface SymbolName {
  readonly module: string;
  readonly path: readonly string[];
}

export function parseSymbol(symbol: ApiSymbol): SymbolName {
  const hash = symbol.indexOf("#");
  return { module: symbol.slice(0, hash), path: symbol.slice(hash + 1).split(".") };
}

/** The path as code writes it: a class is constructed by its own name. */
export function calledPath({ path }: SymbolName): readonly string[] {
  return path.at(-1) === "constructor" ? path.slice(0, -1) : path;
}

/** True when an import of `written` loads `module`; a Node module may be written without its `node:` prefix. */
export function sameModule(written: string, module: string): boolean {
  return written === module || `node:${written}` === module || written === `node:${module}`;
}
