// Long sums in processes of their own: several at once, and the loop turns.
import { sumOfSquares } from "./sums.js";

const TIMES = 6;
const LIMIT = 3_000_000n;

let turns = 0;
const ticking = setInterval(() => turns++, 5);

async function main(): Promise<void> {
  const sums: bigint[] = [];
  for (let i = 0; i < TIMES; i++) sums.push(sumOfSquares(LIMIT));
  for (const sum of sums) console.log(sum);
  clearInterval(ticking);
}

setTimeout(() => void main(), 10);
