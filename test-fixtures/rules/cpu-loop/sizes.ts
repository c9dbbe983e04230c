// Sizes that follow from what the text does: digits, halves, texts that grow, places that are marked, keys.
const SIDE = 700;

export async function digits(): Promise<number> {
  let total = 0;
  for (let i = 0; i < 1_000_000; i++) {
//^^^ cpu-loop warning yield worker process
    let left = i;
    while (left > 0) {
      total += left % 10;
      left = Math.floor(left / 10);
    }
  }
  return total;
}

export async function halves(): Promise<number> {
  let found = 0;
  for (let wanted = 0; wanted < 500_000; wanted++) {
//^^^ cpu-loop warning yield worker process
    let low = 0;
    let high = 1 << 20;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (middle < wanted) low = middle + 1;
      else high = middle;
    }
    found += low;
  }
  return found;
}

export async function text(): Promise<number> {
  let all = "";
  for (let i = 0; i < 100_000; i++) all += `line ${i};`;
//^^^ cpu-loop warning yield worker process
  let sum = 0;
  for (let at = 0; at < all.length; at++) sum = (sum * 31 + all.charCodeAt(at)) | 0;
//^^^ cpu-loop warning yield worker process
  return sum;
}

export async function marked(): Promise<number> {
  const seen = Array.from({ length: SIDE }, () => new Array<boolean>(SIDE).fill(false));
  const stack: [number, number][] = [[0, 0]];
  let count = 0;
  while (stack.length > 0) {
//^^^^^ cpu-loop warning worker yield process
    const [x, y] = stack.pop()!;
    if (x >= SIDE || y >= SIDE || seen[y]![x]) continue;
    seen[y]![x] = true;
    count++;
    stack.push([x + 1, y], [x, y + 1]);
  }
  return count;
}

/** There are only so many keys. */
export async function keys(names: readonly string[]): Promise<number> {
  const counts = new Map<string, number>();
  for (let i = 0; i < 1000; i++) counts.set(`key ${i % 20}`, i);
  let sum = 0;
  for (const count of counts.values()) for (let i = 0; i < 1000; i++) sum += count * i;
  return sum + names.length;
}

class Range {
  constructor(
    private readonly from: number,
    private readonly to: number,
  ) {}

  *[Symbol.iterator](): Generator<number> {
    for (let i = this.from; i < this.to; i++) yield i;
  }
}

export async function walked(): Promise<number> {
  let sum = 0;
  for (const value of new Range(0, 1_000_000)) sum += value;
//^^^ cpu-loop warning worker yield process
  return sum;
}

function half(values: readonly number[]): number {
  return values.length < 2 ? (values[0] ?? 0) : half(values.slice(0, values.length >> 1)) + 1;
}

/** Some twenty calls. */
export async function halved(): Promise<number> {
  return half(new Array<number>(1000).fill(1));
}
