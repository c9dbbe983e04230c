// Batches are a limit that somebody set, and a list that was turned round has an order that is meant.
declare function chunk<T>(items: readonly T[], size: number): T[][];
declare function remove(ids: readonly string[]): Promise<void>;
declare function removeOne(id: string): Promise<void>;

const SIZE = 100;

export async function slices(ids: readonly string[]): Promise<void> {
  for (let index = 0; index < ids.length; index += SIZE) {
    const batch = ids.slice(index, index + SIZE);
    await remove(batch);
  }
}

export async function chunks(ids: readonly string[]): Promise<void> {
  for (const batch of chunk(ids, SIZE)) await remove(batch);
  const batches = chunk(ids, SIZE);
  for (const batch of batches) await remove(batch);
}

export async function deepestFirst(ids: readonly string[]): Promise<void> {
  const order = [...ids].reverse();
  for (const id of order) await removeOne(id);
}

export async function oneByOne(ids: readonly string[]): Promise<void> {
  for (let index = 0; index < ids.length; index += 1) await removeOne(ids[index]!);
//^^^ await-in-loop gather
  const order = [...ids];
  for (const id of order) await removeOne(id);
//^^^ await-in-loop gather
}
