export default function pMap<Item, Result>(
  items: Iterable<Item | Promise<Item>> | AsyncIterable<Item | Promise<Item>>,
  run: (item: Item, index: number) => Result | PromiseLike<Result>,
  options?: any,
): Promise<Awaited<Result>[]>;
export function pMapIterable<Item, Result>(
  items: Iterable<Item | Promise<Item>> | AsyncIterable<Item | Promise<Item>>,
  run: (item: Item, index: number) => Result | PromiseLike<Result>,
  options?: any,
): AsyncIterable<Awaited<Result>>;
export const pMapSkip: unique symbol;
