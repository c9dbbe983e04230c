// In a method of a generic class: nodes with their depth, taken apart as they are taken.
class Tree<T> {
  readonly #children: (node: T) => readonly T[];

  constructor(children: (node: T) => readonly T[]) {
    this.#children = children;
  }

  depths(root: T): number {
    let sum = 0;
    const queue: [T, number][] = [[root, 0]];
    while (queue.length !== 0) {
      const [node, depth] = queue.shift()!;
      sum += depth;
      for (const child of this.#children(node)) queue.push([child, depth + 1]);
    }
    return sum;
  }
}

async function show(): Promise<number> {
  const tree = new Tree((node: number) => (node < 50_000 ? [node * 2 + 1, node * 2 + 2] : []));
  let sum = 0;
  for (let turn = 0; turn < 3_000_000; turn++) if (turn === 0) sum += tree.depths(0);
  return sum;
}

process.once("beforeExit", async () => console.log(await show()));
