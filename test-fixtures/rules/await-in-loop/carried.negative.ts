// A turn looks into what earlier turns left, waits, and leaves something there: together they would all look first.
interface Step {
  readonly channel: string;
  readonly price: number;
}

interface Profile {
  symbol: string;
}

declare function load(channel: string): Promise<string>;
declare function create(symbol: string): Promise<Profile>;

export async function oncePerChannel(steps: readonly Step[]): Promise<Record<string, string>> {
  const providers: Record<string, string> = {};
  for (const step of steps) {
    if (providers[step.channel]) continue;
    providers[step.channel] = await load(step.channel);
  }
  return providers;
}

export async function onceEach(names: readonly string[]): Promise<string[]> {
  const seen = new Set<string>();
  const texts: string[] = [];
  for (const name of names) {
    if (seen.has(name)) continue;
    texts.push(await load(name));
    seen.add(name);
  }
  return texts;
}

export async function totals(steps: readonly Step[], counts: Record<string, number>): Promise<void> {
  for (const step of steps) counts[step.channel]! += (await load(step.channel)).length;
}

export async function sharedProfiles(steps: readonly Step[], profiles: Record<string, Profile>) {
  for (const step of steps) {
    const profile = profiles[step.channel] ?? { symbol: step.channel };
    const { symbol } = profile;
    const created = await create(symbol);
    profile.symbol = created.symbol;
  }
}

declare const store: { applyChange(change: Step): Promise<void> };

export async function applyAll(changes: readonly Step[]): Promise<void> {
  for (const change of changes) await store.applyChange(change);
}

// Also where it looks and writes while it waits, in a function that it hands over.
declare const database: { transaction(run: (inner: object) => Promise<void>): Promise<void> };

export async function onceInTransactions(steps: readonly Step[]): Promise<void> {
  const done: Record<string, boolean> = {};
  for (const step of steps) {
    await database.transaction(async () => {
      if (done[step.channel]) return;
      await load(step.channel);
      done[step.channel] = true;
    });
  }
}

export async function longest(names: readonly string[]): Promise<number> {
  let most = 0;
  for (const name of names) await database.transaction(async () => void (most = Math.max(most, name.length)));
  return most;
}
