import { readFileSync, readdirSync } from "node:fs";

interface Node {
  readonly children: Node[];
}

/** Recursion ends, and does not stand in the path twice. */
export async function index(folder: string): Promise<string[]> {
  return walk(folder);
//       ^^^^ sync-io via=walk
}

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => walk(`${folder}/${name}`));
}

/** Mutual recursion, with the operation on the far side. */
export async function evaluate(node: Node): Promise<void> {
  even(node);
//^^^^ sync-io via=even>odd
}

function even(node: Node): void {
  node.children.forEach(odd);
}

function odd(node: Node): void {
  readFileSync("odd.txt");
  node.children.forEach(even);
}

/** A cycle that leads to nothing. */
export async function count(node: Node): Promise<number> {
  return left(node);
}

function left(node: Node): number {
  return node.children.reduce((sum, child) => sum + right(child), 0);
}

function right(node: Node): number {
  return node.children.reduce((sum, child) => sum + left(child), 1);
}

/** An async function that calls itself is still one entry. */
export async function walkLater(folder: string): Promise<void> {
  for (const name of readdirSync(folder)) await walkLater(`${folder}/${name}`);
//^^^ await-in-loop
//                   ^^^^^^^^^^^ sync-io
}
