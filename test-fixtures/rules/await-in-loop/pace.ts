// Batches are a limit that somebody set, a list that was turned round has an order that is meant, and so have hooks.
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
  const all = [...ids].reverse();
  for (const id of all) await removeOne(id);
}

interface Hook {
  readonly value: (document: object) => Promise<void>;
}

export async function inTheirOrder(hooks: readonly Hook[], document: object): Promise<void> {
  for (const hook of hooks) await hook.value(document);
}

export async function gently(ids: readonly string[]): Promise<void> {
  // serial to avoid overloading
  for (const id of ids) await removeOne(id);
  // Removes what is left.
  for (const id of ids) await removeOne(id);
//^^^ await-in-loop gather
}

/** The hooks are the turn's own, and share nothing. */
export async function removeHooks(hooks: readonly { id: string }[]): Promise<void> {
  for (const hook of hooks) await removeOne(hook.id);
//^^^ await-in-loop gather
}

export async function oneByOne(ids: readonly string[]): Promise<void> {
  for (let index = 0; index < ids.length; index += 1) await removeOne(ids[index]!);
//^^^ await-in-loop gather
  const all = [...ids];
  for (const id of all) await removeOne(id);
//^^^ await-in-loop warning gather
}
