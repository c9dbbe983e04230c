/** Arrays of a size that the text shows: chains of methods, matrices, sorting, typed arrays. */

const SIZE = 200;
const ROWS = 2000;

export function multiplyMatrices(): number {
  const a = Array.from({ length: SIZE }, (_, row) =>
    Array.from({ length: SIZE }, (_, column) => row + column),
  );
  const b = Array.from({ length: SIZE }, (_, row) =>
    Array.from({ length: SIZE }, (_, column) => row - column),
  );
  const result: number[][] = [];
  for (let i = 0; i < SIZE; i++) {
    const row: number[] = [];
    for (let j = 0; j < SIZE; j++) {
      let sum = 0;
      for (let k = 0; k < SIZE; k++) sum += a[i]![k]! * b[k]![j]!;
      row.push(sum);
    }
    result.push(row);
  }
  return result[5]![7]!;
}

export function chainOfMethods(): number {
  return Array.from({ length: 50_000 }, (_, index) => index)
    .filter((value) => value % 3 === 0)
    .map((value) => value * 2)
    .reduce((sum, value) => sum + value, 0);
}

export function fewSquares(): number[] {
  return Array.from({ length: 40 }, (_, index) => index).map((value) => value * value);
}

export function sortNumbers(): number {
  const values: number[] = [];
  for (let i = 0; i < 300_000; i++) values.push((i * 7919) % 1_000_003);
  values.sort((a, b) => a - b);
  return values[100]!;
}

export function sortFew(): string {
  const names: string[] = [];
  for (let i = 0; i < 200; i++) names.push(`name ${(i * 37) % 200}`);
  return names.sort()[3]!;
}

export function removeFromFront(): number {
  const queue = new Array<number>(30_000).fill(1);
  let sum = 0;
  while (queue.length > 0) sum += queue.shift()!;
  return sum;
}

export function includesInLoop(): number {
  const known: number[] = [];
  for (let i = 0; i < 20_000; i++) {
    const value = (i * 31) % 20_011;
    if (!known.includes(value)) known.push(value);
  }
  return known.length;
}

export function reduceWithSpread(): number {
  const values = Array.from({ length: 3000 }, (_, index) => index);
  return values.reduce<number[]>((all, value) => [...all, value * 2], []).length;
}

export function blurTyped(): number {
  const source = new Float32Array(1_000_000).fill(1.5);
  const target = new Float32Array(1_000_000);
  for (let i = 2; i < 999_998; i++)
    target[i] = (source[i - 2]! + source[i - 1]! + source[i]! + source[i + 1]! + source[i + 2]!) / 5;
  return target[500]!;
}

export function columnSums(): number {
  const table = Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: 50 }, (_, column) => row * column),
  );
  const sums = new Array<number>(50).fill(0);
  for (const row of table) row.forEach((cell, column) => (sums[column]! += cell));
  return Math.max(...sums);
}
