/** Recursion over folders, comments, settings and games. */

interface Folder {
  readonly name: string;
  readonly bytes: number;
  readonly folders: Folder[];
}

function makeFolder(depth: number, fanOut: number, name = "root"): Folder {
  const folders =
    depth === 0
      ? []
      : Array.from({ length: fanOut }, (_, i) => makeFolder(depth - 1, fanOut, `${name}/${i}`));
  return { name, bytes: name.length * 100, folders };
}

const sizeOf = ({ bytes, folders }: Folder): number =>
  bytes + folders.reduce((sum, folder) => sum + sizeOf(folder), 0);

export function folderSizes(): number {
  return sizeOf(makeFolder(7, 5));
}

export function smallFolder(): number {
  return sizeOf(makeFolder(2, 3));
}

function* walk(folder: Folder, depth = 0): Generator<string> {
  yield `${"  ".repeat(depth)}${folder.name}`;
  for (const each of folder.folders) yield* walk(each, depth + 1);
}

export function folderOutline(): number {
  let characters = 0;
  for (const line of walk(makeFolder(9, 2))) characters += line.length;
  return characters;
}

interface Comment {
  readonly id: number;
  readonly parent: number | null;
  readonly text: string;
}

interface Thread extends Comment {
  readonly replies: Thread[];
}

export function nestComments(): number {
  const comments: Comment[] = Array.from({ length: 1500 }, (_, id) => ({
    id,
    parent: id === 0 ? null : Math.floor((id - 1) / 3),
    text: `comment ${id}`,
  }));
  const repliesTo = (parent: number | null): Thread[] =>
    comments
      .filter((comment) => comment.parent === parent)
      .map((comment) => ({ ...comment, replies: repliesTo(comment.id) }));
  const depth = (threads: Thread[]): number =>
    1 + Math.max(0, ...threads.map(({ replies }) => replies.length && depth(replies)));
  return depth(repliesTo(null));
}

type Settings = { [key: string]: Settings | string | number | boolean };

function merge(base: Settings, over: Settings): Settings {
  const merged = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const old = merged[key];
    merged[key] = typeof old === "object" && typeof value === "object" ? merge(old, value) : value;
  }
  return merged;
}

export function mergeSettings(): Settings {
  const defaults: Settings = {
    editor: { size: 12, font: "mono", tabs: { size: 4, soft: true } },
    theme: "light",
  };
  return merge(defaults, { editor: { size: 14, tabs: { size: 2 } }, theme: "dark" });
}

const nested = (depth: number, width: number): Settings =>
  Object.fromEntries(
    Array.from({ length: width }, (_, i) => [`key${i}`, depth === 0 ? i : nested(depth - 1, width)]),
  );

function isEqual(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return one === other;
  const [keys, others] = [Object.keys(one), Object.keys(other)];
  return (
    keys.length === others.length &&
    keys.every((key) =>
      isEqual((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]),
    )
  );
}

export function compareStates(): boolean {
  return isEqual(nested(4, 6), nested(4, 6));
}

export function settingPaths(): string[] {
  const paths: string[] = [];
  const collect = (settings: Settings, path: readonly string[]): void => {
    for (const [key, value] of Object.entries(settings)) {
      if (typeof value === "object") collect(value, [...path, key]);
      else paths.push([...path, key].join("."));
    }
  };
  collect(nested(3, 4), []);
  return paths;
}

type Player = "x" | "o";
const LINES = ["012", "345", "678", "036", "147", "258", "048", "246"].map((line) => [...line].map(Number));

/** All games from the second move on: 8 moves are free at first. */
export function perfectMove(): number {
  const board: (Player | undefined)[] = new Array<undefined>(9).fill(undefined);
  board[0] = "x";
  const won = (player: Player): boolean =>
    LINES.some((line) => line.every((field) => board[field] === player));
  const score = (player: Player): number => {
    if (won("x")) return 1;
    if (won("o")) return -1;
    const scores: number[] = [];
    for (let field = 0; field < 9; field++) {
      if (board[field]) continue;
      board[field] = player;
      scores.push(score(player === "x" ? "o" : "x"));
      board[field] = undefined;
    }
    if (scores.length === 0) return 0;
    return player === "x" ? Math.max(...scores) : Math.min(...scores);
  };
  return score("o");
}

interface Point {
  readonly x: number;
  readonly y: number;
}

class QuadTree {
  static readonly #CAPACITY = 8;
  #points: Point[] = [];
  #quarters: QuadTree[] | undefined;

  constructor(
    private readonly x: number,
    private readonly y: number,
    private readonly size: number,
  ) {}

  add(point: Point): void {
    if (this.#quarters) return this.#quarterOf(point).add(point);
    this.#points.push(point);
    if (this.#points.length <= QuadTree.#CAPACITY || this.size < 1) return;
    const half = this.size / 2;
    this.#quarters = [0, 1, 2, 3].map(
      (i) => new QuadTree(this.x + (i % 2) * half, this.y + (i >> 1) * half, half),
    );
    for (const each of this.#points) this.#quarterOf(each).add(each);
    this.#points = [];
  }

  count(x: number, y: number, size: number): number {
    if (x >= this.x + this.size || y >= this.y + this.size || x + size <= this.x || y + size <= this.y)
      return 0;
    if (this.#quarters) return this.#quarters.reduce((sum, quarter) => sum + quarter.count(x, y, size), 0);
    return this.#points.filter((p) => p.x >= x && p.y >= y && p.x < x + size && p.y < y + size).length;
  }

  #quarterOf({ x, y }: Point): QuadTree {
    const half = this.size / 2;
    return this.#quarters![(x >= this.x + half ? 1 : 0) + (y >= this.y + half ? 2 : 0)]!;
  }
}

export function pointsOnMap(): number {
  const tree = new QuadTree(0, 0, 1024);
  for (let i = 0; i < 6000; i++) tree.add({ x: (i * 7919) % 1024, y: (i * 104_729) % 1021 });
  let found = 0;
  for (let view = 0; view < 50; view++) found += tree.count(view * 10, view * 12, 64);
  return found;
}

interface TreeNode {
  readonly key: number;
  left?: TreeNode;
  right?: TreeNode;
}

export function searchTree(): number {
  const root: TreeNode = { key: 50_000 };
  let seed = 5;
  for (let i = 0; i < 30_000; i++) {
    seed = (seed * 16_807) % 2_147_483_647;
    const key = seed % 100_000;
    for (let node = root; node.key !== key;) {
      const side = key < node.key ? "left" : "right";
      node = node[side] ??= { key };
    }
  }
  const height = (node: TreeNode | undefined): number =>
    node ? 1 + Math.max(height(node.left), height(node.right)) : 0;
  return height(root);
}

export function subsetSums(): number {
  const weights = Array.from({ length: 20 }, (_, i) => 3 + ((i * 37) % 41));
  const count = (index: number, left: number): number => {
    if (index === weights.length) return left === 0 ? 1 : 0;
    return count(index + 1, left) + count(index + 1, left - weights[index]!);
  };
  return count(0, 200);
}
