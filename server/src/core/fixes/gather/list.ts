/** The text of `const [one, other] = await Promise.all([…]);`: in one line where it fits, as formatters have it. */
import type { ts } from "ts-morph";
import type { FileDraft } from "../file-draft.ts";
import { indentationOf } from "../file-style.ts";
import { moveLines } from "../layout.ts";
import { spanOf, type Piece } from "../rewrite.ts";
import { columnsOf, pageOf } from "./page.ts";

export interface ListItem {
  readonly value: ts.Node;
  /** What stands behind the value: ` as Promise<User>`. */
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
  readonly items: readonly ListItem[];
  readonly semicolon: string;
  /** Of the line that it begins. */
  readonly indentation: string;
}

/** Moves the lines of the values to where they stand then. */
export function listPieces(draft: FileDraft, list: List): Piece[] {
  const { sourceFile } = draft;
  const { head, slots, type, items, semicolon, indentation } = list;
  const { newline, step, width, lastComma } = pageOf(sourceFile);
  const inner = indentation + step;
  const isShort = (text: string): boolean => columnsOf(indentation + text) <= width;

  const start = (pattern: string): string => `${head}${pattern}${type}${slots ? " = " : ""}await Promise.all([`;
  const flat = start(slots ? `[${slots.join(", ")}]` : "");
  const texts = items.map(({ value, suffix }) => value.getText() + suffix);
  const isPlain = items.every(({ above, behind }) => above.length + behind.length === 0);
  const line = `${flat}${texts.join(", ")}])${semicolon}`;
  if (isPlain && !line.includes("\n") && isShort(line))
    return [flat, ...joined(items.map(pieceOf), ", "), `])${semicolon}`];

  const tall = (): string => {
    const names = slots!.map((slot) => newline + inner + slot);
    return start(`[${names.join(",")}${lastComma}${newline}${indentation}]`);
  };
  const pieces: Piece[] = [!slots || isShort(flat) ? flat : tall()];
  for (const [index, item] of items.entries()) {
    const { value, above, behind } = item;
    moveLines(draft, value, indentationOf(sourceFile, value), inner);
    for (const comment of above) pieces.push(newline + inner + comment);
    const comma = index < items.length - 1 ? "," : lastComma;
    pieces.push(newline + inner, ...pieceOf(item), comma + behind.map((each) => ` ${each}`).join(""));
  }
  return [...pieces, `${newline}${indentation}])${semicolon}`];
}

function pieceOf({ value, suffix }: ListItem): Piece[] {
  return suffix === "" ? [spanOf(value)] : [spanOf(value), suffix];
}

function joined(parts: readonly Piece[][], separator: string): Piece[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [separator, ...part]));
}
