/** More arrays: edit distance, game of life, flattening, searching, splicing, sorting of records. */

const WIDTH = 256;
const HEIGHT = 256;

interface Row {
  readonly id: number;
  readonly name: string;
  readonly score: number;
}

export function editDistance(): number {
  const a = "kitten sitting ".repeat(60);
  const b = "sitting kitten ".repeat(60);
  let previous = Array.from({ length: 901 }, (_, index) => index);
  for (let i = 1; i <= 900; i++) {
    const current = [i];
    for (let j = 1; j <= 900; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      current[j] = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + change);
    }
    previous = current;
  }
  return previous[900]!;
}

export function gameOfLife(): number {
  let cells = new Uint8Array(WIDTH * HEIGHT).map((_, index) => (index % 3 === 0 ? 1 : 0));
  for (let generation = 0; generation < 20; generation++) {
    const next = new Uint8Array(WIDTH * HEIGHT);
    for (let y = 1; y < HEIGHT - 1; y++) {
      for (let x = 1; x < WIDTH - 1; x++) {
        let neighbours = 0;
        for (let dy = -1; dy <= 1; dy++)
          for (let dx = -1; dx <= 1; dx++)
            if (dx !== 0 || dy !== 0) neighbours += cells[(y + dy) * WIDTH + x + dx]!;
        next[y * WIDTH + x] = neighbours === 3 || (neighbours === 2 && cells[y * WIDTH + x]) ? 1 : 0;
      }
    }
    cells = next;
  }
  return cells.reduce((sum, cell) => sum + cell, 0);
}

function rows(count: number): Row[] {
  return Array.from({ length: count }, (_, id) => ({
    id,
    name: `row ${(id * 7919) % count}`,
    score: (id * 31) % 997,
  }));
}

export function sortRecords(): string {
  return rows(200_000).sort((a, b) => b.score - a.score || a.name.localeCompare(b.name))[10]!.name;
}

export function joinTables(): number {
  const left = rows(20_000);
  const right = rows(20_000);
  return left.map((row) => right.find((other) => other.id === row.id)).filter((row) => row !== undefined)
    .length;
}

export function flattenNested(): number {
  const nested = Array.from({ length: 1000 }, (_, index) =>
    Array.from({ length: 100 }, (_, inner) => index + inner),
  );
  return nested.flatMap((inner) => inner.map((value) => value + 1)).length;
}

export function insertSorted(): number {
  const sorted: number[] = [];
  for (let i = 0; i < 20_000; i++) {
    const value = (i * 7919) % 20_011;
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sorted[middle]! < value) low = middle + 1;
      else high = middle;
    }
    sorted.splice(low, 0, value);
  }
  return sorted[777]!;
}

export function everyIsPositive(): boolean {
  const values = new Array<number>(500_000).fill(2);
  return values.every((value) => value > 0) && !values.some((value) => value < 0);
}

export function concatInReduce(): number {
  const parts = Array.from({ length: 2000 }, (_, index) => [index, index + 1]);
  return parts.reduce<number[]>((all, part) => all.concat(part), []).length;
}

export function sortTypedNumbers(): number {
  const values = new Float64Array(1_000_000);
  for (let i = 0; i < 1_000_000; i++) values[i] = (i * 48_271) % 2_147_483_647;
  return values.sort()[5000]!;
}

export function permuteSeven(): number {
  let count = 0;
  const permute = (rest: readonly number[], chosen: readonly number[]): void => {
    if (rest.length === 0) count += chosen[0]!;
    for (const item of rest)
      permute(
        rest.filter((other) => other !== item),
        [...chosen, item],
      );
  };
  permute([1, 2, 3, 4, 5, 6, 7], []);
  return count;
}
