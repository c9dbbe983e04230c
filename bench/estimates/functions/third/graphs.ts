/** Routes, dependencies, networks and mazes. */

const GRID = 120;

class MinimumHeap<T> {
  readonly #items: { key: number; value: T }[] = [];

  push(key: number, value: T): void {
    const items = this.#items;
    items.push({ key, value });
    for (let at = items.length - 1; at > 0;) {
      const parent = (at - 1) >>> 1;
      if (items[parent]!.key <= items[at]!.key) return;
      [items[at], items[parent]] = [items[parent]!, items[at]!];
      at = parent;
    }
  }

  pop(): { key: number; value: T } | undefined {
    const items = this.#items;
    if (items.length < 2) return items.pop();
    const top = items[0]!;
    items[0] = items.pop()!;
    for (let at = 0; ;) {
      let child = 2 * at + 1;
      if (child >= items.length) break;
      if (child + 1 < items.length && items[child + 1]!.key < items[child]!.key) child++;
      if (items[at]!.key <= items[child]!.key) break;
      [items[at], items[child]] = [items[child]!, items[at]!];
      at = child;
    }
    return top;
  }
}

export function cheapestRoute(): number {
  const cost = (x: number, y: number): number => 1 + ((x * 7 + y * 13) % 9);
  const distances = new Map<string, number>([["0,0", 0]]);
  const heap = new MinimumHeap<[number, number]>();
  heap.push(0, [0, 0]);
  for (let next = heap.pop(); next; next = heap.pop()) {
    const [x, y] = next.value;
    if (x === GRID - 1 && y === GRID - 1) return next.key;
    if (next.key > distances.get(`${x},${y}`)!) continue;
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const) {
      const [toX, toY] = [x + dx, y + dy];
      if (toX < 0 || toY < 0 || toX >= GRID || toY >= GRID) continue;
      const distance = next.key + cost(toX, toY);
      const key = `${toX},${toY}`;
      if (distance >= (distances.get(key) ?? Infinity)) continue;
      distances.set(key, distance);
      heap.push(distance, [toX, toY]);
    }
  }
  return Infinity;
}

export function pageRank(): number[] {
  const PAGES = 400;
  const links = Array.from({ length: PAGES }, (_, page) =>
    Array.from({ length: 6 }, (_, i) => (page * 3 + i * i + 1) % PAGES),
  );
  let ranks = new Array<number>(PAGES).fill(1 / PAGES);
  for (let round = 0; round < 20; round++) {
    const next = new Array<number>(PAGES).fill(0.15 / PAGES);
    links.forEach((targets, page) => {
      for (const target of targets) next[target]! += (0.85 * ranks[page]!) / targets.length;
    });
    ranks = next;
  }
  return ranks.sort((a, b) => b - a).slice(0, 3);
}

const PACKAGES: Record<string, string[]> = {
  app: ["router", "store", "ui"],
  router: ["history"],
  store: ["events"],
  ui: ["theme", "events"],
  theme: [],
  history: ["events"],
  events: [],
};

export function buildOrder(): string[] {
  const order: string[] = [];
  const visiting = new Set<string>();
  const visit = (name: string): void => {
    if (order.includes(name)) return;
    if (visiting.has(name)) throw new Error(`${name} depends on itself`);
    visiting.add(name);
    PACKAGES[name]!.forEach(visit);
    order.push(name);
  };
  Object.keys(PACKAGES).forEach(visit);
  return order;
}

class Groups {
  readonly #parents: Int32Array;

  constructor(count: number) {
    this.#parents = Int32Array.from({ length: count }, (_, index) => index);
  }

  find(item: number): number {
    while (this.#parents[item] !== item) {
      this.#parents[item] = this.#parents[this.#parents[item]!]!;
      item = this.#parents[item]!;
    }
    return item;
  }

  join(one: number, other: number): boolean {
    const [a, b] = [this.find(one), this.find(other)];
    this.#parents[a] = b;
    return a !== b;
  }
}

export function cheapestCables(): number {
  const HOUSES = 1000;
  const cables: { from: number; to: number; length: number }[] = [];
  for (let from = 0; from < HOUSES; from++) {
    for (let step = 1; step <= 8; step++) {
      const to = (from * 5 + step * 37) % HOUSES;
      cables.push({ from, to, length: 1 + ((from * step * 31) % 997) });
    }
  }
  const groups = new Groups(HOUSES);
  return cables
    .sort((a, b) => a.length - b.length)
    .filter(({ from, to }) => groups.join(from, to))
    .reduce((sum, { length }) => sum + length, 0);
}

export function allDistances(): number {
  const CITIES = 200;
  const distances: number[][] = [];
  for (let i = 0; i < CITIES; i++) {
    distances[i] = [];
    for (let j = 0; j < CITIES; j++)
      distances[i]![j] = i === j ? 0 : (i * 17 + j * 31) % 100 < 8 ? 1 + ((i + j) % 50) : 1e9;
  }
  for (let via = 0; via < CITIES; via++) {
    for (let from = 0; from < CITIES; from++) {
      for (let to = 0; to < CITIES; to++) {
        const detour = distances[from]![via]! + distances[via]![to]!;
        if (detour < distances[from]![to]!) distances[from]![to] = detour;
      }
    }
  }
  return Math.max(...distances.flat().filter((distance) => distance < 1e9));
}

function* permutations<T>(items: readonly T[]): Generator<T[]> {
  if (items.length <= 1) yield [...items];
  for (const [index, first] of items.entries()) {
    if (items.length <= 1) return;
    for (const rest of permutations([...items.slice(0, index), ...items.slice(index + 1)]))
      yield [first, ...rest];
  }
}

export function shortestTour(): number {
  const stops = Array.from({ length: 8 }, (_, i) => ({ x: (i * 37) % 100, y: (i * 61) % 100 }));
  let best = Infinity;
  for (const tour of permutations(stops)) {
    const length = tour.reduce((sum, stop, index) => {
      const next = tour[(index + 1) % tour.length]!;
      return sum + Math.hypot(stop.x - next.x, stop.y - next.y);
    }, 0);
    best = Math.min(best, length);
  }
  return best;
}

export function carveMaze(size = 40): number {
  const isOpen = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  const path: [number, number][] = [[0, 0]];
  isOpen[0]![0] = true;
  let seed = 1;
  let longest = 0;
  while (path.length > 0) {
    const [x, y] = path.at(-1)!;
    const ways = [
      [x + 1, y],
      [x - 1, y],
      [x, y + 1],
      [x, y - 1],
    ].filter(([toX, toY]) => isOpen[toY!]?.[toX!] === false) as [number, number][];
    if (ways.length === 0) {
      path.pop();
      continue;
    }
    seed = (seed * 16_807) % 2_147_483_647;
    const way = ways[seed % ways.length]!;
    isOpen[way[1]]![way[0]] = true;
    path.push(way);
    longest = Math.max(longest, path.length);
  }
  return longest;
}

export function separation(): number {
  const PEOPLE = 600;
  const friends = new Map<number, number[]>();
  for (let person = 0; person < PEOPLE; person++) {
    friends.set(
      person,
      [1, 2, 30, 77].map((step) => (person + step) % PEOPLE),
    );
  }
  let total = 0;
  for (const start of friends.keys()) {
    const seen = new Map([[start, 0]]);
    const queue = [start];
    for (const person of queue) {
      for (const friend of friends.get(person)!) {
        if (seen.has(friend)) continue;
        seen.set(friend, seen.get(person)! + 1);
        queue.push(friend);
      }
    }
    total += Math.max(...seen.values());
  }
  return total / PEOPLE;
}

export function colourMap(): Record<string, number> {
  const borders: Record<string, string> = { a: "bc", b: "acd", c: "abde", d: "bcf", e: "cf", f: "de" };
  const colours: Record<string, number> = {};
  for (const [country, neighbours] of Object.entries(borders)) {
    const taken = new Set([...neighbours].map((neighbour) => colours[neighbour]));
    let colour = 0;
    while (taken.has(colour)) colour++;
    colours[country] = colour;
  }
  return colours;
}
