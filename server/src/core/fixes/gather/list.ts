/** The text of `const [one, other] = await Promise.all([…]);`: in one line where it fits, as formatters have it. */
import { ts } from "ts-morph";
import type { FileDraft } from "../file-draft.ts";
import { indentationOf } from "../file-style.ts";
import { moveLines } from "../layout.ts";
import { spanOf, type Piece } from "../rewrite.ts";
import { columnsOf, pageOf } from "./page.ts";

export interface ListItem {
  readonly value: ts.Expression;
  /** What stands in front of the value: `wanted ? `. */
  readonly prefix: readonly Piece[];
  /** What stands behind the value: ` as Promise<User>`, ` : undefined`. */
  readonly suffix: string;
  /** Comments that stand above it, and behind it on its line. */
  readonly above: readonly string[];
  readonly behind: readonly string[];
}

export interface List {
  /** What stands in front of the pattern: `const `; empty for an assignment. */
  readonly head: string;
  /** What takes the results, an empty text for nothing; undefined where nobody takes any. */
  readonly slots: readonly string[] | undefined;
  /** The pattern's type: `: [User, Post[]]`. */
  readonly type: string;
  /** Of `Promise`: `all`, unless said otherwise. */
  readonly method?: "allSettled";
  readonly items: readonly ListItem[];
  readonly semicolon: string;
  /** Of the line that it begins. */
  readonly indentation: string;
}

/** Moves the lines of the values to where they stand then. */
export function listPieces(draft: FileDraft, list: List): Piece[] {
  const { sourceFile } = draft;
  const { items, semicolon, indentation } = list;
  const { newline, step, width, lastComma } = pageOf(sourceFile);
  const flat = startOf(list);
  const texts = items.map(({ value, prefix, suffix }) => textOf([...prefix, ...squeezed(value)]) + suffix);
  const isPlain = items.every(({ above, behind }) => above.length + behind.length === 0);
  const line = `${indentation}${flat}${texts.join(", ")}])${semicolon}`;
  if (isPlain && !line.includes("\n") && columnsOf(line) <= width)
    return [
      flat,
      ...joined(items.map(({ value, prefix, suffix }) => [...prefix, ...squeezed(value), suffix])),
      `])${semicolon}`,
    ];

  const start = columnsOf(indentation + flat) <= width || !list.slots ? flat : tallStart(draft, list);
  const outer = start.endsWith(`${newline}${indentation}${step}${awaitOf(list)}`)
    ? indentation + step
    : indentation;
  const inner = outer + step;
  const pieces: Piece[] = [start];
  for (const [index, { value, prefix, suffix, above, behind }] of items.entries()) {
    for (const comment of above) pieces.push(newline + inner + comment);
    const comma = index < items.length - 1 ? "," : lastComma;
    const short = [...prefix, ...squeezed(value)];
    const isShort =
      columnsOf(inner + textOf(short) + suffix + comma) <= width && !textOf(short).includes("\n");
    if (!isShort) moveLines(draft, value, indentationOf(sourceFile, value), inner);
    pieces.push(newline + inner, ...(isShort ? short : [...prefix, spanOf(value)]), suffix + comma);
    pieces.push(...behind.map((each) => ` ${each}`));
  }
  return [...pieces, `${newline}${outer}])${semicolon}`];

  function textOf(parts: readonly Piece[]): string {
    return parts
      .map((part) => (typeof part === "string" ? part : sourceFile.text.slice(part.start, part.end)))
      .join("");
  }
}

function awaitOf({ method }: List): string {
  return `await Promise.${method ?? "all"}([`;
}

function startOf(list: List): string {
  const { head, slots, type } = list;
  return slots ? `${head}[${slots.join(", ")}]${type} = ${awaitOf(list)}` : awaitOf(list);
}

/** Behind the equals sign goes on the next line where all are plain names that fit; otherwise each has its line. */
function tallStart({ sourceFile }: FileDraft, list: List): string {
  const { head, slots, type, indentation } = list;
  const { newline, step, width, lastComma } = pageOf(sourceFile);
  const names = slots!;
  const line = `${head}[${names.join(", ")}]${type} =`;
  if (names.every((name) => !/[{[]/.test(name)) && columnsOf(indentation + line) <= width)
    return `${line}${newline}${indentation}${step}${awaitOf(list)}`;
  const inner = indentation + step;
  const lines = names.map((name) => {
    if (columnsOf(`${inner}${name},`) <= width || !/^\{[^{[]*\}$/.test(name)) return newline + inner + name;
    const parts = name
      .slice(1, -1)
      .split(",")
      .map((part) => newline + inner + step + part.trim());
    return `${newline}${inner}{${parts.join(",")}${lastComma}${newline}${inner}}`;
  });
  return `${head}[${lines.join(",")}${lastComma}${newline}${indentation}]${type} = ${awaitOf(list)}`;
}

/** A call that was broken around its arguments alone, in one line. */
function squeezed(value: ts.Expression): Piece[] {
  if (!ts.isCallExpression(value) || value.arguments.length === 0) return [spanOf(value)];
  const { text } = value.getSourceFile();
  const given = value.arguments;
  const opened = { start: value.getStart(), end: text.lastIndexOf("(", given[0]!.getStart() - 1) + 1 };
  const isFree = (from: number, to: number): boolean => /^[\s,]*$/.test(text.slice(from, to));
  const isBare =
    isFree(opened.end, given[0]!.getStart()) &&
    given.every((each, index) => isFree(each.end, given[index + 1]?.getStart() ?? value.end - 1));
  if (!isBare) return [spanOf(value)];
  return [opened, ...joined(given.map((each) => [spanOf(each)])), ")"];
}

function joined(parts: readonly (readonly Piece[])[]): Piece[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [", ", ...part]));
}
