/** Random material for the property tests: programs from a small grammar, and damage done to texts. No analysis. */
import fc from "fast-check";

const NAMES = ["load", "store", "render", "Reader", "handle", "items", "path", "main"];
const CALLEES = [
  "readFileSync",
  "fs.readFileSync",
  "fs['existsSync']",
  "zlib.gzipSync",
  "require",
  "fetch",
  "setTimeout",
  "items.map",
  "new Reader().read",
  "this.read",
  "super.read",
  "Promise.resolve().then",
  "app.get",
];

const HEADS = [
  'import fs, { readFileSync } from "node:fs";',
  'import * as zlib from "node:zlib";',
  'const fs = require("fs");',
  'import express from "express";\nconst app = express();',
  'export * from "./p0";',
  'import load, * as everything from "./p1";',
  'import { load as render } from "./p2";',
  'export { default as store } from "./p3";',
];

const name = fc.constantFrom(...NAMES);
const lines = (parts: readonly string[]): string => parts.join("\n");

const { statement } = fc.letrec<{ expression: string; statement: string; block: string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 3, depthIdentifier: "nesting" },
    name,
    fc.constantFrom("1", '"text"', "`a${path}b`", "[]", "{}", "/(a+)+b/", "null", "1e7", "this", "-1n"),
    fc
      .tuple(fc.constantFrom(...CALLEES, ...NAMES), tie("expression"))
      .map(([callee, of]) => `${callee}(${of})`),
    fc.tuple(tie("expression"), name).map(([of, member]) => `(${of}).${member}`),
    fc.tuple(tie("expression"), name).map(([of, member]) => `(${of})?.["${member}"]()`),
    tie("expression").map((of) => `(await ${of})`),
    tie("block").map((body) => `(() => ${body})`),
    tie("block").map((body) => `(async function* () ${body})`),
    tie("expression").map((of) => `{ read: ${of}, ...items, [path]() {} }`),
    fc.tuple(tie("expression"), tie("expression")).map(([a, b]) => `(${a}, ${b})`),
    fc.tuple(tie("expression"), tie("expression")).map(([a, b]) => `${a} ? ${b} : load`),
  ),
  statement: fc.oneof(
    { maxDepth: 3, depthIdentifier: "nesting" },
    tie("expression").map((of) => `void ${of};`),
    fc.tuple(name, tie("expression")).map(([left, right]) => `const ${left} = ${right};`),
    fc.tuple(name, tie("expression")).map(([left, right]) => `var { ${left}: [path] = ${right} } = items;`),
    fc.tuple(name, tie("block")).map(([own, body]) => `async function ${own}(items, { path } = {}) ${body}`),
    fc
      .tuple(name, tie("block"))
      .map(([own, body]) => `function ${own}(this: Reader, ...items: any[]) ${body}`),
    fc
      .tuple(name, tie("block"), tie("block"))
      .map(
        ([own, a, b]) =>
          `class ${own} extends Reader { static ${a} async read() ${b} get path() ${a} #x = load; }`,
      ),
    tie("block").map((body) => `for (const item of items) ${body}`),
    tie("block").map((body) => `for (let i = 0; i < 1e7; i++) ${body}`),
    tie("block").map((body) => `while (true) ${body}`),
    fc.tuple(tie("block"), tie("block")).map(([a, b]) => `try ${a} catch { } finally ${b}`),
    fc
      .tuple(tie("expression"), tie("block"))
      .map(([test, body]) => `if (${test}) ${body} else main: for (;;) break main;`),
    tie("expression").map((of) => `return ${of};`),
    tie("expression").map((of) => `module.exports.${"load"} = ${of};`),
    name.map((own) => `interface ${own} { read(path: string): ${own}; }`),
    name.map((own) => `declare module "m" { export function ${own}(): void; }`),
    name.map((own) => `enum ${own} { a = "b".length }`),
  ),
  block: fc
    .array(tie("statement"), { maxLength: 3, depthIdentifier: "nesting" })
    .map((body) => `{ ${body.join(" ")} }`),
}));

/** A program of a few imports and statements; many have errors of meaning, some of syntax. */
export const program: fc.Arbitrary<string> = fc
  .tuple(fc.subarray(HEADS), fc.array(statement, { minLength: 1, maxLength: 6 }))
  .map(([heads, body]) => lines([...heads, ...body]));

interface Damage {
  readonly what: "delete" | "duplicate" | "swap" | "truncate" | "insert";
  readonly of: "lines" | "tokens";
  readonly at: number;
  readonly with: number;
  readonly text: string;
}

const damage: fc.Arbitrary<Damage> = fc.record({
  what: fc.constantFrom("delete", "duplicate", "swap", "truncate", "insert"),
  of: fc.constantFrom("lines", "tokens"),
  at: fc.nat(),
  with: fc.nat(),
  text: fc.constantFrom(
    "{",
    "}",
    "(",
    "await",
    "async",
    "`",
    "/",
    "=>",
    "\r\n",
    "\u2028",
    "\uFEFF",
    "\0",
    "class",
    "#",
    "@",
  ),
});

const TOKENS = /\w+|\s+|[^\w\s]/g;

/** One of the texts with one to four wounds. */
export function damaged(texts: readonly string[]): fc.Arbitrary<string> {
  const wounds = fc.array(damage, { minLength: 1, maxLength: 4 });
  return fc.tuple(fc.constantFrom(...texts), wounds).map(([text, all]) => all.reduce(wound, text));
}

function wound(text: string, { what, of, at, with: other, text: inserted }: Damage): string {
  const parts = of === "lines" ? text.split(/(?<=\n)/) : (text.match(TOKENS) ?? []);
  if (parts.length === 0) return inserted;
  const i = at % parts.length;
  const j = other % parts.length;
  if (what === "delete") parts.splice(i, 1);
  else if (what === "duplicate") parts.splice(i, 0, parts[i]!);
  else if (what === "insert") parts.splice(i, 0, inserted);
  else if (what === "truncate") parts.length = i;
  else [parts[i], parts[j]] = [parts[j]!, parts[i]!];
  return parts.join("");
}
