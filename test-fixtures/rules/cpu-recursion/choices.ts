function permutations(items: readonly string[]): string[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item) =>
    permutations(items.filter((each) => each !== item)).map((rest) => [item, ...rest]),
  );
}

export async function orders(items: readonly string[]): Promise<number> {
  return permutations(items).length;
//       ^^^^^^^^^^^^ cpu-recursion warning rewrite worker via=permutations
}

function permute(list: number[], from: number, found: number[][]): void {
  if (from === list.length) found.push([...list]);
  for (let at = from; at < list.length; at++) {
    [list[from], list[at]] = [list[at]!, list[from]!];
    permute(list, from + 1, found);
    [list[from], list[at]] = [list[at]!, list[from]!];
  }
}

export async function swaps(list: number[]): Promise<number> {
  const found: number[][] = [];
  permute(list, 0, found);
//^^^^^^^ cpu-recursion warning rewrite worker via=permute
  return found.length;
}

function remaining(items: readonly string[], path: readonly string[], found: string[][]): void {
  if (items.length === 0) {
    found.push([...path]);
    return;
  }
  for (let at = 0; at < items.length; at++)
    remaining([...items.slice(0, at), ...items.slice(at + 1)], [...path, items[at]!], found);
}

export async function paths(items: readonly string[]): Promise<number> {
  const found: string[][] = [];
  remaining(items, [], found);
//^^^^^^^^^ cpu-recursion warning rewrite worker via=remaining
  return found.length;
}

function isSafe(columns: readonly number[], row: number, column: number): boolean {
  return columns.slice(0, row).every((each, at) => each !== column && Math.abs(each - column) !== row - at);
}

function queens(size: number, row: number, columns: number[]): number {
  if (row === size) return 1;
  let found = 0;
  for (let column = 0; column < size; column++) {
    if (!isSafe(columns, row, column)) continue;
    columns[row] = column;
    found += queens(size, row + 1, columns);
  }
  return found;
}

export async function boards(size: number): Promise<number> {
  return queens(size, 0, []);
//       ^^^^^^ cpu-recursion warning rewrite worker via=queens
}

function combine(items: readonly string[], start: number, path: string[], found: string[][]): void {
  found.push([...path]);
  for (let at = start; at < items.length; at++) {
    path.push(items[at]!);
    combine(items, at + 1, path, found);
    path.pop();
  }
}

export async function combinations(items: readonly string[]): Promise<number> {
  const found: string[][] = [];
  combine(items, 0, [], found);
//^^^^^^^ cpu-recursion warning rewrite worker via=combine
  return found.length;
}

function best(board: number[], depth: number): number {
  if (depth === 0) return board[0]!;
  return Math.max(...board.map(() => worst(board, depth - 1)));
}

function worst(board: number[], depth: number): number {
  if (depth === 0) return board[0]!;
  return Math.min(...board.map(() => best(board, depth - 1)));
}

export async function play(board: number[], depth: number): Promise<number> {
  return best(board, depth);
//       ^^^^ cpu-recursion error rewrite worker via=best>worst
}
