export interface Scored {
  readonly score: number;
}

export function best<Item extends Scored>(items: readonly Item[], rounds: number): Item | undefined {
  let found: Item | undefined;
  for (let round = 0; round < 1_000_000; round++) {
    const item = items[round % items.length];
    if (item && (!found || item.score * (round % rounds) > found.score)) found = item;
  }
  return found;
}
