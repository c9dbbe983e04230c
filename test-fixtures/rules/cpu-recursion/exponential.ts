function fibonacci(n: number): number {
  return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
}

export async function fortieth(): Promise<number> {
  return fibonacci(40);
//       ^^^^^^^^^ cpu-recursion error rewrite worker via=fibonacci
}

export async function asked(n: number): Promise<number> {
  return fibonacci(n);
//       ^^^^^^^^^ cpu-recursion warning rewrite worker via=fibonacci
}

/** Few calls. */
export async function tenth(): Promise<number> {
  return fibonacci(10);
}

function big(n: bigint): bigint {
  if (n < 2n) return n;
  return big(n - 1n) + big(n - 2n);
}

export async function bigOne(n: bigint): Promise<bigint> {
  return big(n);
//       ^^^ cpu-recursion warning rewrite worker via=big
}

function hanoi(discs: number, from: string, to: string, by: string, moves: string[]): void {
  if (discs === 0) return;
  hanoi(discs - 1, from, by, to, moves);
  moves.push(`${from} ${to}`);
  hanoi(discs - 1, by, to, from, moves);
}

export async function towers(): Promise<number> {
  const moves: string[] = [];
  hanoi(24, "a", "c", "b", moves);
//^^^^^ cpu-recursion error rewrite worker via=hanoi
  return moves.length;
}

function distance(a: string, b: string, i = a.length, j = b.length): number {
  if (i === 0) return j;
  if (j === 0) return i;
  if (a[i - 1] === b[j - 1]) return distance(a, b, i - 1, j - 1);
  return 1 + Math.min(distance(a, b, i - 1, j), distance(a, b, i, j - 1), distance(a, b, i - 1, j - 1));
}

export async function similar(a: string, b: string): Promise<boolean> {
  return distance(a, b) < 3;
//       ^^^^^^^^ cpu-recursion warning rewrite worker via=distance
}

function sums(numbers: readonly number[], at: number, sum: number, wanted: number): boolean {
  if (at === numbers.length) return sum === wanted;
  return sums(numbers, at + 1, sum + numbers[at]!, wanted) || sums(numbers, at + 1, sum, wanted);
}

export async function reaches(numbers: readonly number[]): Promise<boolean> {
  return sums(numbers, 0, 0, 100);
//       ^^^^ cpu-recursion warning rewrite worker via=sums
}

function subsets(items: readonly string[]): string[][] {
  if (items.length === 0) return [[]];
  const [first, ...rest] = items;
  return [...subsets(rest), ...subsets(rest).map((each) => [first!, ...each])];
}

export async function allSubsets(items: readonly string[]): Promise<number> {
  return subsets(items).length;
//       ^^^^^^^ cpu-recursion warning rewrite worker via=subsets
}

class Counter {
  count(n: number): number {
    if (n <= 0) return 1;
    const first = this.count(n - 1);
    const second = this.count(n - 3);
    return first + second;
  }
}

export async function counted(): Promise<number> {
  return new Counter().count(60);
//       ^^^^^^^^^^^^^^^^^^^ cpu-recursion error rewrite worker via=Counter.count
}

const partitions = (left: number, most: number): number => {
  if (left === 0) return 1;
  if (left < 0 || most === 0) return 0;
  return partitions(left - 1, most) + partitions(left, most - 1);
};

export async function ways(left: number): Promise<number> {
  return partitions(left, left);
//       ^^^^^^^^^^ cpu-recursion warning rewrite worker via=partitions
}
