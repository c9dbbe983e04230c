/** More control flow: recursion of several kinds, closures, memory, exceptions, iterators, switch. */

const QUEENS = 8;

function ackermann(m: number, n: number): number {
  if (m === 0) return n + 1;
  return n === 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1));
}

export function ackermannSmall(): number {
  return ackermann(2, 9);
}

export function queens(): number {
  let solutions = 0;
  const place = (row: number, columns: number, left: number, right: number): void => {
    if (row === QUEENS) {
      solutions++;
      return;
    }
    for (let column = 0; column < QUEENS; column++) {
      const bit = 1 << column;
      if (columns & bit || left & (1 << (row + column)) || right & (1 << (row - column + QUEENS))) continue;
      place(row + 1, columns | bit, left | (1 << (row + column)), right | (1 << (row - column + QUEENS)));
    }
  };
  place(0, 0, 0, 0);
  return solutions;
}

function hanoi(disks: number): number {
  return disks === 0 ? 0 : hanoi(disks - 1) + 1 + hanoi(disks - 1);
}

export function hanoiOf26(): number {
  return hanoi(26);
}

function sumDown(n: number): number {
  return n === 0 ? 0 : n + sumDown(n - 1);
}

export function sumOfThousand(): number {
  return sumDown(1000);
}

export function rememberedFibonacci(): number {
  const known = new Map<number, number>();
  const of = (n: number): number => {
    if (n < 2) return n;
    const before = known.get(n);
    if (before !== undefined) return before;
    const value = of(n - 1) + of(n - 2);
    known.set(n, value);
    return value;
  };
  return of(90);
}

export function makeAdders(): number {
  const adders: ((value: number) => number)[] = [];
  for (let i = 0; i < 100_000; i++) adders.push((value) => value + i);
  return adders.reduce((sum, add) => add(sum), 0);
}

export function parseOrThrow(): number {
  let failed = 0;
  for (let i = 0; i < 2000; i++) {
    try {
      JSON.parse(i % 2 === 0 ? "{" : "{}");
    } catch {
      failed++;
    }
  }
  return failed;
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

export function rangeOfClass(): number {
  let sum = 0;
  for (const value of new Range(0, 30_000)) sum += value;
  return sum;
}

export function interpret(): number {
  const program = ["push", "add", "double", "drop"];
  let top = 0;
  for (let i = 0; i < 5_000_000; i++) {
    switch (program[i & 3]) {
      case "push":
        top += 3;
        break;
      case "add":
        top = (top + i) | 0;
        break;
      case "double":
        top = (top * 2) | 0;
        break;
      default:
        top >>= 1;
    }
  }
  return top;
}

export function breadthFirst(): number {
  const SIDE = 300;
  const distance = new Int32Array(SIDE * SIDE).fill(-1);
  const queue = [0];
  distance[0] = 0;
  for (let next = 0; next < SIDE * SIDE; next++) {
    const cell = queue[next]!;
    for (const step of [1, -1, SIDE, -SIDE]) {
      const other = cell + step;
      if (other < 0 || other >= SIDE * SIDE || distance[other] !== -1) continue;
      distance[other] = distance[cell]! + 1;
      queue.push(other);
    }
  }
  return distance[SIDE * SIDE - 1]!;
}
