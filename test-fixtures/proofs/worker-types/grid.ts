import { performance, type EventLoopUtilization } from "node:perf_hooks";
import type { Cell } from "./cell.js";

export const ROWS = 1000;
const COLUMNS = 1200;

interface Options {
  readonly weights: ReadonlyMap<string, number>;
  readonly since: Date;
}

type Sums = { readonly total: bigint; readonly cells: readonly Cell[] };

/** Used by others too. */
export function clamp(value: number): number {
  return Math.min(Math.max(value, 0), 255);
}

const NAMES = ["red", "green", "blue"] as const;

function weightOf({ weights }: Options, row: number): number {
  return weights.get(NAMES[row % NAMES.length]!) ?? 1;
}

export function sumGrid(options: Options, first: number): Sums {
  let total = 0n;
  const cells: Cell[] = [];
  for (let row = 0; row < ROWS; row++) {
    let sum = 0;
    for (let column = 0; column < COLUMNS; column++) sum += clamp((row * column * weightOf(options, row)) % 300);
    total += BigInt(sum);
    if (row < first) cells.push({ row, sum, at: options.since });
  }
  return { total, cells };
}

export const utilization = (): EventLoopUtilization => performance.eventLoopUtilization();
