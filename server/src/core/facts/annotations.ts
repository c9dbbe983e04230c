/**
 * What JSDoc says of functions: `@blocking [kind] [cost] [-- why]`, `@nonblocking`. A signature that has no body here
 * (of an interface, of a declaration file) gets a function of its own to be spoken of: a stand-in.
 */
import { ts } from "ts-morph";
import { tierOf } from "../costs/tiers.ts";
import { KINDS, TIERS, type Kind, type Tier } from "../finding/finding.ts";
import { commentAt } from "./comments.ts";
import type { Annotation, Value } from "./facts.ts";
import { inertFunction } from "./inert.ts";
import { indexFor, startOf, type State } from "./state.ts";
import { promisedType } from "./value.ts";

const TAG = /@(?:non)?blocking\b/g;

/** Notes what is said of a function that has a body, at itself or at one of its overloads. */
export function annotateFunction(state: State, node: ts.Node, index: number): void {
  if (!state.annotated) return;
  for (const each of [node, ...overloadsOf(node)])
    for (const tag of tagsOf(each)) note(state, tag, index, false);
}

/** The stand-in for something that can be called and has no body here; undefined where nothing is said of it. */
export function standIn(state: State, node: ts.NamedDeclaration): Value | undefined {
  if (!state.annotated) return undefined;
  const tags = tagsOf(node);
  if (tags.length === 0 || overloadsOf(node).some(hasBody)) return undefined;
  const isNew = !state.indexes.has(node);
  const index = indexFor(state, "functions", node);
  if (isNew) {
    state.functions[index] = standInFacts(state, node, index);
    for (const tag of tags) note(state, tag, index, true);
  }
  return { is: "function", index };
}

/** The value, or the stand-in for it where the declaration speaks of something that may be a function and is none here. */
export function annotatedValue(state: State, node: ts.NamedDeclaration, value: Value): Value {
  if (!state.annotated || textOf(node.name) === undefined || NO_FUNCTIONS.has(value.is)) return value;
  const own = value.is === "either" ? (value.of.find((each) => each.is === "function") ?? value) : value;
  if (own.is !== "function") return standIn(state, node) ?? value;
  for (const tag of tagsOf(node)) note(state, tag, own.index, false);
  return value;
}

const NO_FUNCTIONS: ReadonlySet<Value["is"]> = new Set([
  "array",
  "binary",
  "class",
  "constant",
  "object",
  "regex",
  "template",
]);

function standInFacts(state: State, node: ts.NamedDeclaration, index: number): State["functions"][number] {
  const isConstructor = ts.isConstructorDeclaration(node);
  const name = isConstructor ? "constructor" : (textOf(node.name) ?? "");
  const owner = node.parent as Partial<ts.NamedDeclaration>;
  const ownerName = owner.name && ts.isIdentifier(owner.name) ? `${owner.name.text}.` : "";
  const at = startOf(state, node.name ?? node);
  const type = (node as ts.SignatureDeclaration).type;
  return {
    ...inertFunction(index),
    name: ownerName + name,
    ownName: name,
    kind: isConstructor ? "constructor" : ts.isMethodDeclaration(node) ? "method" : "function",
    parent: state.function,
    scope: state.scope,
    start: startOf(state, node),
    end: node.end,
    at,
    returnType: promisedType(state, type).value,
  };
}

function textOf(name: ts.Node | undefined): string | undefined {
  return name && "text" in name ? String(name.text) : undefined;
}

/** The other declarations of the same function beside it: overloads, and their implementation. */
export function overloadsOf(node: ts.Node): readonly ts.Node[] {
  const name = nameOf(node);
  if (name === undefined) return [];
  const { parent } = node;
  const siblings = ts.isClassLike(parent)
    ? parent.members
    : ts.isSourceFile(parent) || ts.isBlock(parent) || ts.isModuleBlock(parent)
      ? parent.statements
      : [];
  return [...siblings].filter(
    (other) => other !== node && other.kind === node.kind && nameOf(other) === name,
  );
}

function nameOf(node: ts.Node): string | undefined {
  if (ts.isConstructorDeclaration(node)) return "constructor";
  if (!ts.isFunctionDeclaration(node) && !ts.isMethodDeclaration(node)) return undefined;
  return node.name?.getText();
}

function hasBody(node: ts.Node): boolean {
  return (node as ts.FunctionLikeDeclaration).body !== undefined;
}

function tagsOf(node: ts.Node): readonly ts.JSDocTag[] {
  return ts.getJSDocTags(node).filter(({ tagName }) => /^(non)?blocking$/.test(tagName.text));
}

/** One part of what follows `@blocking`, by the words that give it. */
type Reading = { kind?: Kind; tier?: Tier; milliseconds?: number };

const READERS: readonly ((word: string) => Reading | undefined)[] = [
  (word) => oneOf(KINDS, word, (kind) => ({ kind })),
  (word) => oneOf(TIERS, word, (tier) => ({ tier })),
  (word) => {
    const [, amount, unit] = /^(\d+(?:\.\d+)?)(ms|s)$/.exec(word) ?? [];
    if (amount === undefined) return undefined;
    const milliseconds = Number(amount) * (unit === "s" ? 1000 : 1);
    return { milliseconds, tier: tierOf(milliseconds) };
  },
];

function oneOf<Word extends string>(
  words: readonly Word[],
  written: string,
  as: (word: Word) => Reading,
): Reading | undefined {
  const found = words.find((word) => word === written);
  return found === undefined ? undefined : as(found);
}

function note(state: State, tag: ts.JSDocTag, index: number, isStandIn: boolean): void {
  const { text } = state.sourceFile;
  const start = startOf(state, tag);
  if (state.annotations.has(start)) return;
  const written = text.slice(tag.tagName.end, tagEnd(text, tag));
  const [words, why] = divide(written);
  const blocking = tag.tagName.text === "blocking";
  const other = [...state.annotations.values()].find((each) => each.function === index);
  if (other && other.blocking !== blocking) {
    state.misread.push({
      at: start,
      message: `@${tag.tagName.text} says the opposite of what is said before`,
    });
    return;
  }
  const said = blocking ? read(state, words, tag.tagName.end) : {};
  state.annotations.set(start, {
    blocking,
    function: index,
    standIn: isStandIn,
    start,
    end: tag.tagName.end + written.length,
    ...said,
    why: blocking ? why : "",
  });
}

/** Behind the tag's last word. */
function tagEnd(text: string, tag: ts.JSDocTag): number {
  const { end } = tag.tagName;
  const written = withoutEnd(text.slice(end, tag.end));
  return end + (written.endsWith("*/") ? written.slice(0, -2) : written).length;
}

/** Without the blanks and stars that lead to the next line. A loop: an expression for it takes the square of their number. */
function withoutEnd(text: string): string {
  let { length } = text;
  while (length > 0 && /[\s*]/.test(text[length - 1]!)) length--;
  return text.slice(0, length);
}

/** What stands before two hyphens, and what behind them, on one line. */
function divide(written: string): [words: string, why: string] {
  const at = /(?:^|\s)-{2,}(?=\s|$)/.exec(written);
  if (!at) return [written, ""];
  const why = written.slice(at.index + at[0].length).replace(/\s*[\r\n]\s*\*?\s*/g, " ");
  return [written.slice(0, at.index), why.trim()];
}

function read(state: State, words: string, offset: number): Reading {
  const said: Reading = {};
  for (const { index, 0: word } of words.matchAll(/[^\s,*]+/g)) {
    const reading = READERS.map((reader) => reader(word)).find((each) => each !== undefined);
    const known = Object.keys(reading ?? {}).some((part) => part in said);
    if (reading && !known) Object.assign(said, reading);
    else state.misread.push({ at: offset + index, message: known ? twice(word) : unknownWord(word) });
  }
  return said;
}

function twice(word: string): string {
  return `@blocking has two words for the same: ${word} is one too many`;
}

function unknownWord(word: string): string {
  return `${word} is neither a kind (${KINDS.join(", ")}) nor a cost (${TIERS.join(", ")}, or a time like 20ms); text follows two hyphens`;
}

/** Whether a tag stands at the beginning of a line of JSDoc. */
export function isTag(sourceFile: ts.SourceFile, at: number): boolean {
  const comment = commentAt(sourceFile, at);
  if (!comment || !sourceFile.text.startsWith("/**", comment.start)) return false;
  return /(^\/\*\*|[\r\n])[ \t*]*$/.test(sourceFile.text.slice(comment.start, at));
}

/** What was noted, in the order of the text; tags that no function has are misread. */
export function annotationsOf(state: State): Annotation[] {
  if (!state.annotated) return [];
  const { sourceFile } = state;
  for (const { index, 0: tag } of sourceFile.text.matchAll(TAG)) {
    if (state.annotations.has(index) || state.misread.some(({ at }) => at === index)) continue;
    if (isTag(sourceFile, index))
      state.misread.push({ at: index, message: `${tag} stands on nothing that can be called` });
  }
  return [...state.annotations.values()].sort((a, b) => a.start - b.start);
}
