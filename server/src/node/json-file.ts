/** Reads JSON as tsconfig files write it (comments, trailing commas), with the place of each mistake. */
import { parseTree, getNodeValue, printParseErrorCode, type Node, type ParseError } from "jsonc-parser";
import type { Position, Problem } from "../core/finding/finding.ts";
import { describeError, type Disk } from "./disk.ts";
import { decode } from "./read-source.ts";

export interface JsonFile {
  readonly path: string;
  /** What could be understood; an empty object where nothing could. */
  readonly value: Readonly<Record<string, unknown>>;
  /** The place of a value, by its keys. Of a value that is not there, the nearest that is around it. */
  positionOf(...keys: readonly (string | number)[]): Position;
  /** The place of the name of the last key. */
  keyPositionOf(...keys: readonly (string | number)[]): Position;
  /** Keys that stand twice in an object, as problems; the last one counts. */
  duplicates(...keys: readonly (string | number)[]): readonly Problem[];
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
    return { ...parseJson(path, ""), problems: [problem] };
  }
}

/** The text of a JSON file, as `readJson` gives it. */
export function parseJson(path: string, text: string, { strict = false }: JsonOptions = {}): JsonFile {
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
    positionOf: (...keys) => positionAt(nearestNode(tree, keys)?.offset ?? 0),
    keyPositionOf: (...keys) => positionAt(keyNode(tree, keys)?.offset ?? 0),
    duplicates: (...keys) =>
      duplicatesIn(findNode(tree, keys)).map((key) => ({
        file: path,
        message: `the key ${JSON.stringify(key.value)} stands here twice; this one counts`,
        position: positionAt(key.offset),
      })),
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
  for (const key of keys)
    node = typeof key === "number" ? node?.children?.[key] : propertyOf(node, key)?.children?.[1];
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

/** The last of equal keys, as it is the one that counts. */
function propertyOf(node: Node | undefined, key: string): Node | undefined {
  return node?.children?.findLast((property) => property.children?.[0]?.value === key);
}

function nearestNode(root: Node | undefined, keys: readonly (string | number)[]): Node | undefined {
  for (let count = keys.length; count > 0; count--) {
    const found = findNode(root, keys.slice(0, count));
    if (found) return found;
  }
  return root;
}

function keyNode(root: Node | undefined, keys: readonly (string | number)[]): Node | undefined {
  const last = keys.at(-1);
  const holder = findNode(root, keys.slice(0, -1));
  const key = typeof last === "string" ? propertyOf(holder, last)?.children?.[0] : undefined;
  return key ?? nearestNode(root, keys);
}

function duplicatesIn(node: Node | undefined): Node[] {
  const names =
    node?.type === "object" ? (node.children ?? []).flatMap(({ children }) => children?.[0] ?? []) : [];
  const twice = names.filter((key, index) => names.slice(0, index).some(({ value }) => value === key.value));
  return [...twice, ...(node?.children ?? []).flatMap(duplicatesIn)];
}
