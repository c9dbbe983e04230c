/** Maps, Sets and records that are filled and read. */

const USERS = 100_000;

export function fillMap(): number {
  const ages = new Map<number, number>();
  for (let id = 0; id < USERS; id++) ages.set(id, id % 90);
  let sum = 0;
  for (const age of ages.values()) sum += age;
  return sum;
}

export function countWords(): number {
  const counts: Record<string, number> = {};
  for (let i = 0; i < 200_000; i++) {
    const word = `word${i % 500}`;
    counts[word] = (counts[word] ?? 0) + 1;
  }
  return Object.keys(counts).length;
}

export function distinctPairs(): number {
  const seen = new Set<string>();
  for (let a = 0; a < 300; a++) for (let b = 0; b < 300; b++) seen.add(`${Math.min(a, b)}:${Math.max(a, b)}`);
  return seen.size;
}

export function groupItems(): number {
  const groups = new Map<string, { id: number; total: number }[]>();
  for (let i = 0; i < 1000; i++) {
    const key = `group ${i % 20}`;
    const group = groups.get(key);
    if (group) group.push({ id: i, total: i * 2 });
    else groups.set(key, [{ id: i, total: i * 2 }]);
  }
  return groups.size;
}

export function spreadIntoObject(): number {
  let settings: Record<string, number> = {};
  for (let i = 0; i < 500; i++) settings = { ...settings, [`option${i}`]: i };
  return Object.keys(settings).length;
}
