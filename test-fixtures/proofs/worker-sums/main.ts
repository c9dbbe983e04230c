// The sums of the text on asyncio: several long sums, one after another, while the loop should turn.
import { sumOfSquares } from "./sums.js";

let turns = 0;
const ticking = setInterval(() => turns++, 5);

async function main(): Promise<void> {
  const sums: bigint[] = [];
  for (const limit of [600_000, 700_000, 800_000, 900_000]) {
    sums.push(sumOfSquares(limit));
  }
  for (const sum of sums) console.log(sum);
  clearInterval(ticking);
}

setTimeout(() => void main(), 10);
