/**
 * Functions that a fix writes into a file: what an array method does with a callback, for a callback that gives a
 * promise. One item after another, so that effects keep their order and `some` still stops at the first.
 */
import { ts } from "ts-morph";

export type HelperName =
  | "mapAsync"
  | "filterAsync"
  | "someAsync"
  | "everyAsync"
  | "findAsync"
  | "findIndexAsync"
  | "flatMapAsync"
  | "reduceAsync"
  | "sortByAsync"
  | "replaceAsync"
  | SliceHelper;

/** Those that call what gives no promise, and let the event loop run in between. */
export type SliceHelper = "forEachInSlices" | "mapInSlices" | "filterInSlices" | "reduceInSlices";

/** Each so many items the clock is read. */
const PAUSE = `    if (index % 16 === 0 && performance.now() > pause) {
      await setImmediate();
      pause = performance.now() + 5;
    }`;

const HELPERS: Readonly<Record<HelperName, string>> = {
  mapAsync: `async function mapAsync<T, R>(items: readonly T[], give: (item: T, index: number) => R): Promise<Awaited<R>[]> {
  const all: Awaited<R>[] = [];
  for (const [index, item] of items.entries()) all.push(await give(item, index));
  return all;
}`,
  filterAsync: `async function filterAsync<T>(items: readonly T[], test: (item: T, index: number) => unknown): Promise<T[]> {
  const kept: T[] = [];
  for (const [index, item] of items.entries()) if (await test(item, index)) kept.push(item);
  return kept;
}`,
  someAsync: `async function someAsync<T>(items: readonly T[], test: (item: T, index: number) => unknown): Promise<boolean> {
  for (const [index, item] of items.entries()) if (await test(item, index)) return true;
  return false;
}`,
  everyAsync: `async function everyAsync<T>(items: readonly T[], test: (item: T, index: number) => unknown): Promise<boolean> {
  for (const [index, item] of items.entries()) if (!(await test(item, index))) return false;
  return true;
}`,
  findAsync: `async function findAsync<T>(items: readonly T[], test: (item: T, index: number) => unknown): Promise<T | undefined> {
  for (const [index, item] of items.entries()) if (await test(item, index)) return item;
  return undefined;
}`,
  findIndexAsync: `async function findIndexAsync<T>(items: readonly T[], test: (item: T, index: number) => unknown): Promise<number> {
  for (const [index, item] of items.entries()) if (await test(item, index)) return index;
  return -1;
}`,
  flatMapAsync: `async function flatMapAsync<T, R>(items: readonly T[], give: (item: T, index: number) => Promise<R | readonly R[]>): Promise<R[]> {
  const all: R[] = [];
  for (const [index, item] of items.entries()) all.push(...([await give(item, index)].flat() as unknown as R[]));
  return all;
}`,
  reduceAsync: `async function reduceAsync<T, R>(items: readonly T[], add: (sum: R, item: T, index: number) => R | Promise<R>, start: R): Promise<R> {
  let sum = start;
  for (const [index, item] of items.entries()) sum = await add(sum, item, index);
  return sum;
}`,
  sortByAsync: `async function sortByAsync<T, K>(items: T[], keyOf: (item: T) => Promise<K>, compare: (a: K, b: K) => number): Promise<T[]> {
  const keyed: { item: T; key: K }[] = [];
  for (const item of items) keyed.push({ item, key: await keyOf(item) });
  keyed.sort((a, b) => compare(a.key, b.key));
  return Object.assign(items, keyed.map(({ item }) => item));
}`,
  forEachInSlices: `async function forEachInSlices<T>(items: readonly T[], work: (item: T, index: number) => unknown): Promise<void> {
  let pause = performance.now() + 5;
  for (const [index, item] of items.entries()) {
${PAUSE}
    work(item, index);
  }
}`,
  mapInSlices: `async function mapInSlices<T, R>(items: readonly T[], give: (item: T, index: number) => R): Promise<R[]> {
  const all: R[] = [];
  let pause = performance.now() + 5;
  for (const [index, item] of items.entries()) {
${PAUSE}
    all.push(give(item, index));
  }
  return all;
}`,
  filterInSlices: `async function filterInSlices<T>(items: readonly T[], test: (item: T, index: number) => unknown): Promise<T[]> {
  const kept: T[] = [];
  let pause = performance.now() + 5;
  for (const [index, item] of items.entries()) {
${PAUSE}
    if (test(item, index)) kept.push(item);
  }
  return kept;
}`,
  reduceInSlices: `async function reduceInSlices<T, R>(items: readonly T[], add: (sum: R, item: T, index: number) => R, start: R): Promise<R> {
  let sum = start;
  let pause = performance.now() + 5;
  for (const [index, item] of items.entries()) {
${PAUSE}
    sum = add(sum, item, index);
  }
  return sum;
}`,
  replaceAsync: `async function replaceAsync(text: string, pattern: string | RegExp, give: (...match: any[]) => string | Promise<string>): Promise<string> {
  const matches: unknown[][] = [];
  text.replace(pattern, (...match) => String(matches.push(match)));
  const texts: string[] = [];
  for (const match of matches) texts.push(await give(...match));
  return text.replace(pattern, () => texts.shift() ?? "");
}`,
};

export interface HelperStyle {
  readonly newline: string;
  readonly semicolon: "" | ";";
  readonly quote: '"' | "'";
  /** One step of indentation. */
  readonly indentation: string;
  readonly isTypeScript: boolean;
  /** JavaScript that says its types in comments. */
  readonly isDocumented: boolean;
}

/** The helper as the file would write it; `name` is what it is called there. */
export function helperText(helper: HelperName, name: string, style: HelperStyle): string {
  const typed = HELPERS[helper].replace(`function ${helper}`, `function ${name}`);
  const plain = style.isTypeScript ? typed : withoutTypes(typed);
  const lines = plain.trim().split(/\r?\n/);
  const comment = style.isDocumented ? typesInComment(typed).map((line) => line + style.newline) : [];
  return (
    comment.join("") +
    lines
      .map((line) => {
        const [, spaces = "", code = ""] = /^( *)(.*)$/.exec(line) ?? [];
        const own = style.semicolon === "" ? code.replace(/;$/, "") : code;
        return style.indentation.repeat(spaces.length / 2) + own.replaceAll('"', style.quote);
      })
      .join(style.newline)
  );
}

/** The signature as JSDoc says it. */
function typesInComment(text: string): readonly string[] {
  const file = ts.createSourceFile("helper.ts", text, ts.ScriptTarget.Latest, true);
  const [helper] = file.statements as unknown as readonly [ts.FunctionDeclaration];
  const { typeParameters = [], parameters, type } = helper;
  const names = typeParameters.map(({ name }) => name.text);
  return [
    "/**",
    ...(names.length > 0 ? [` * @template ${names.join(", ")}`] : []),
    ...parameters.map((each) => ` * @param {${each.type!.getText()}} ${each.name.getText()}`),
    ` * @returns {${type!.getText()}}`,
    " */",
  ];
}

function withoutTypes(text: string): string {
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext },
  });
  return onOneLine(outputText.replace(/^"use strict";\s*/, ""));
}

/** The compiler breaks the line behind a loop's head. */
function onOneLine(text: string): string {
  return text.replace(/\)\n\s{8,}(?=\S)/g, ") ").replace(/\)\n\s+(if )/g, ") $1");
}
