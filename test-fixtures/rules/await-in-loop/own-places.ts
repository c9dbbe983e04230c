// What a turn reads and writes again belongs to it alone, or it looks and writes before it waits.
declare function load(name: string): Promise<string>;

export async function byIndex(texts: string[]): Promise<void> {
  for (let i = 0; i < texts.length; i++) {
//^^^ await-in-loop gather
    texts[i] = await load(texts[i]!);
  }
}

export async function byKey(texts: Record<string, string>): Promise<void> {
  for (const key of Object.keys(texts)) {
//^^^ await-in-loop gather
    texts[key] = await load(texts[key]!);
  }
}

export async function markedFirst(names: readonly string[]): Promise<void> {
  const seen = new Set<string>();
  for (const name of names) {
//^^^ await-in-loop gather
    if (seen.has(name)) continue;
    seen.add(name);
    await load(name);
  }
}

export async function readAfter(names: readonly string[]): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const name of names) {
//^^^ await-in-loop gather
    texts[name] = await load(name);
    if (texts[name] === "") texts[name] = "empty";
  }
  return texts;
}

declare const database: { transaction(run: (inner: object) => Promise<void>): Promise<void> };

// What a function that runs meanwhile has for itself, or keeps under the item's own key.
export async function inTransactions(names: readonly string[], lengths: Record<string, number>): Promise<void> {
  for (const name of names) {
//^^^ await-in-loop gather
    await database.transaction(async () => {
      let length = 0;
      length += name.length;
      lengths[name] = length;
    });
  }
}
