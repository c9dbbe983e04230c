/**
 * Finds operations the plain way: calls of well-known names, written inside an async function or a callback that the
 * loop calls. It knows no types, follows no import and no call, and shares nothing with the analysis, so that it can be
 * held against it.
 */
import * as childProcess from "node:child_process";
import * as crypto from "node:crypto";
import * as fs from "node:fs";
import { readFileSync } from "node:fs";
import * as zlib from "node:zlib";
import ts from "typescript";

const NAMES = new Set(
  [fs, childProcess, crypto, zlib].flatMap((module) =>
    Object.keys(module).filter((name) => name.endsWith("Sync")),
  ),
);

/** Calls whose function arguments run later, on the loop. */
const RECEIVERS = new Set(
  "on once addListener use get post put patch delete all route handle then catch finally setTimeout setInterval setImmediate nextTick queueMicrotask createServer listen registerCommand command action".split(
    " ",
  ),
);

/** The calls of the files: `{ file, line, name, inside }`, in the order of the text. Lines count from 1. */
export function searchText(files) {
  return files.flatMap((file) => searchFile(file, readFileSync(file, "utf8")));
}

function searchFile(file, text) {
  if (![...text.matchAll(/\b(\w+Sync)\b/g)].some(([, name]) => NAMES.has(name))) return [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found = [];
  const visit = (node) => {
    const name = ts.isCallExpression(node) ? calledName(node) : undefined;
    if (name !== undefined && NAMES.has(name)) {
      const inside = contextOf(node);
      const { line } = source.getLineAndCharacterOfPosition(node.expression.getEnd() - name.length);
      if (inside !== undefined) found.push({ file, line: line + 1, name, inside });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function calledName({ expression }) {
  if (ts.isIdentifier(expression)) return expression.text;
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : undefined;
}

/** What makes the nearest function around the node run on the loop; undefined when its text doesn't say. */
function contextOf(node) {
  const around = ts.findAncestor(node, ts.isFunctionLike);
  if (around === undefined) return undefined;
  const isAsync = around.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword);
  if (isAsync) return `async ${around.name?.getText() ?? "function"}`;
  const call = around.parent;
  if (!ts.isCallExpression(call) || !call.arguments.includes(around)) return undefined;
  const receiver = calledName(call);
  return receiver !== undefined && RECEIVERS.has(receiver) ? `callback of ${receiver}` : undefined;
}
