/** Structures that are walked, halves, remembered results, one call per way, and input or output in between. */
import { readFile, readdir } from "node:fs/promises";

interface Node {
  readonly value: number;
  readonly left?: Node;
  readonly right?: Node;
  readonly children: readonly Node[];
}

function walk(node: Node, depth: number): number {
  let count = depth;
  for (const child of node.children) count += walk(child, depth + 1);
  return count;
}

function binary(node: Node | undefined, depth: number): number {
  if (!node) return 0;
  return binary(node.left, depth + 1) + binary(node.right, depth + 1);
}

function inOrder({ left, right, value }: Node, level = 0): number {
  return (left ? inOrder(left, level + 1) : 0) + value + (right ? inOrder(right, level + 1) : 0);
}

function clone(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => clone(each));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, clone(each)]));
}

function sort(list: readonly number[]): number[] {
  if (list.length < 2) return [...list];
  const middle = Math.floor(list.length / 2);
  const [first, second] = [sort(list.slice(0, middle)), sort(list.slice(middle))];
  return merge(first, second);
}

function merge(first: readonly number[], second: readonly number[]): number[] {
  return [...first, ...second].toSorted((a, b) => a - b);
}

function power(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  const half = power(base, Math.floor(exponent / 2));
  return half * half * (exponent % 2 === 0 ? 1 : base);
}

function search(list: readonly number[], wanted: number, low: number, high: number): number {
  if (low > high) return -1;
  const middle = (low + high) >> 1;
  if (list[middle] === wanted) return middle;
  if (list[middle]! > wanted) return search(list, wanted, low, middle - 1);
  return search(list, wanted, middle + 1, high);
}

function skip(text: string, at: number): number {
  if (text[at] === " ") return skip(text, at + 1);
  if (text[at] === "\t") return skip(text, at + 1);
  return text[at] === "\n" ? skip(text, at + 1) : at;
}

const kept = new Map<number, number>();

function remembered(n: number): number {
  const known = kept.get(n);
  if (known !== undefined) return known;
  const found = n < 2 ? n : remembered(n - 1) + remembered(n - 2);
  kept.set(n, found);
  return found;
}

function byTable(n: number, table: Record<number, number> = {}): number {
  if (n < 2) return n;
  if (n in table) return table[n]!;
  return (table[n] = byTable(n - 1, table) + byTable(n - 2, table));
}

function memoize<Result>(work: (n: number) => Result): (n: number) => Result {
  const known = new Map<number, Result>();
  return (n) => {
    if (!known.has(n)) known.set(n, work(n));
    return known.get(n)!;
  };
}

const wrapped: (n: number) => number = memoize((n: number): number =>
  n < 2 ? n : wrapped(n - 1) + wrapped(n - 2),
);

function fill(grid: number[][], row: number, column: number): void {
  if (grid[row]?.[column] !== 0) return;
  grid[row]![column] = 1;
  fill(grid, row + 1, column);
  fill(grid, row - 1, column);
  fill(grid, row, column + 1);
  fill(grid, row, column - 1);
}

function greatest(a: number, b: number): number {
  return b === 0 ? a : greatest(b, a % b);
}

function reach(graph: ReadonlyMap<string, string[]>, name: string, seen: Set<string>): void {
  if (seen.has(name)) return;
  seen.add(name);
  for (const next of graph.get(name) ?? []) reach(graph, next, seen);
}

interface Source {
  parse(text: string, at: number): number;
}

/** Other objects' methods of the same name. */
class Both implements Source {
  constructor(
    private readonly first: Source,
    private readonly second: Source,
  ) {}
  parse(text: string, at: number): number {
    return this.first.parse(text, at + 1) + this.second.parse(text, at + 1);
  }
}

async function folders(path: string, depth: number): Promise<number> {
  let count = 0;
  for (const name of await readdir(path)) count += await folders(`${path}/${name}`, depth + 1);
  return count;
}

async function included(paths: readonly string[], at: number): Promise<string> {
  if (at === paths.length) return "";
  const text = await readFile(paths[at]!, "utf8");
  if (text === "") return "";
  const next = await included(paths, at + 1);
  return text + next + (next === "" ? "" : await included(paths, at + 2));
}

export async function all(node: Node, list: number[], source: Source): Promise<unknown[]> {
  const grid = [[0, 0]];
  fill(grid, 0, 0);
  reach(new Map(), "a", new Set());
  return [
    walk(node, 0),
    binary(node, 0),
    inOrder(node),
    clone(node),
    sort(list),
    power(2, list.length),
    search(list, 3, 0, list.length),
    skip("  ", 0),
    remembered(list.length),
    byTable(list.length),
    wrapped(list.length),
    greatest(12, list.length),
    new Both(source, source).parse("", 0),
    folders(".", 0),
    included([], 0),
  ];
}
