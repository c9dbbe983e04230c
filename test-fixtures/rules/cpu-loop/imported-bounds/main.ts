// A bound that another file says.
import { ROWS } from "./limits.ts";

export async function byImport(): Promise<number> {
  let sum = 0;
  for (let i = 0; i < ROWS * 1000; i++) sum += i ^ 3;
//^^^ cpu-loop
  return sum;
}
