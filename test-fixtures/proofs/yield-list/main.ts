// Over a list that the function made itself; what it puts into its result is new as well.
interface Bucket {
  readonly rest: number;
  sum: number;
}

async function buckets(): Promise<Bucket[]> {
  const values = Array.from({ length: 8_000_000 }, (_, index) => (index * 48_271) % 2_147_483_647);
  const found: Bucket[] = [];
  for (const value of values) { let bucket = found[value % 7]; if (!bucket) found[value % 7] = bucket = { rest: value % 7, sum: 0 }; bucket.sum += Math.sqrt(value); }
  return found;
}

process.once("beforeExit", async () => console.log((await buckets()).map(({ sum }) => Math.round(sum)).join(" ")));
