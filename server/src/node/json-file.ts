/** Reads JSON as tsconfig files write it (comments, trailing commas), with the place of each mistake. */
import { parseTree, getNodeValue, printParseErrorCode, type Node, type ParseError } from "jsonc-parser";
import type { Position, Problem } from "../core/finding/finding.ts";
import { describeError, type Disk } from "./disk.ts";
import { decode } from "./read-source.ts";

export interface JsonFile {
  readonly path: string;
  /** What could be understood; an empty object where nothing could. */
  readonly value: Readonly<Record<string, unknown>>;
  /** The place of a value, by its keys. */
  positionOf(...keys: readonly (string | number)[]): Position;
  readonly problems: readonly Problem[];
}

export interface JsonOptions {
  /** Whether comments and trailing commas are mistakes. */
  readonly strict?: boolean;
}

/** Never rejects. A file that is broken gives the values around its mistakes, and one problem for the first. */
export async function readJson(path: string, disk: Disk, options: JsonOptions = {}): Promise<JsonFile> {
  try {
    return parseJson(path, decode(await disk.readFile(path)), options);
  } catch (error) {
    const problem = { file: path, message: `cannot be read: ${describeError(error)}` };
    return { path, value: {}, positionOf: () => ({ line: 1, column: 1 }), problems: [problem] };
  }
}

function parseJson(path: string, text: string, { strict = false }: JsonOptions): JsonFile {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: !strict, disallowComments: strict });
  const isObject = tree?.type === "object";
  const positionAt = createPositions(text);
  const problems = errors.slice(0, 1).map((error) => describeParseError(path, error, positionAt));
  if (problems.length === 0 && !isObject && text.trim() !== "")
    problems.push({ file: path, message: "not a JSON object", position: { line: 1, column: 1 } });
  return {
    path,
    value: isObject ? getNodeValue(tree) : {},
    positionOf: (...keys) => positionAt(findNode(tree, keys)?.offset ?? 0),
    problems,
  };
}

function describeParseError(
  path: string,
  error: ParseError,
  positionAt: (offset: number) => Position,
): Problem {
  const words = printParseErrorCode(error.error)
    .replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`)
    .toLowerCase();
  return { file: path, message: `broken JSON: ${words}`, position: positionAt(error.offset) };
}

function findNode(root: Node | undefined, keys: readonly (string | number)[]): Node | undefined {
  let node = root;
  for (const key of keys) {
    node =
      typeof key === "number"
        ? node?.children?.[key]
        : node?.children?.find((property) => property.children?.[0]?.value === key)?.children?.[1];
  }
  return node;
}

/** Finds the lines once, since a long file is asked for the place of each of its values. */
function createPositions(text: string): (offset: number) => Position {
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}
