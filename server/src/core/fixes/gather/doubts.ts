/** Doubts in a few words: who is told more than a handful reads none of them. */

/** More than these nobody reads. */
const MOST_DOUBTS = 3;

/** The first of them, and how many more there are. */
export function inShort(doubts: readonly string[]): readonly string[] {
  const more = doubts.length - MOST_DOUBTS;
  return more > 0 ? [...doubts.slice(0, MOST_DOUBTS), `and ${more} more of this kind`] : doubts;
}

/** Of functions whose names alone say that they only look; nothing where there are none. */
export function* toldByNames(all: Iterable<string>): Generator<string> {
  const names = new Set(all);
  if (names.size === 1) yield `only the name of ${namesOf(names)} tells that it changes nothing`;
  if (names.size > 1) yield `only the names of ${namesOf(names)} tell that they change nothing`;
}

/** `` `one`, `other`, and 4 more ``. */
export function namesOf(names: Iterable<string>): string {
  const [first, second, ...more] = new Set(names);
  if (second === undefined) return `\`${first}\``;
  return `\`${first}\`${more.length > 0 ? "," : " and"} \`${second}\`${more.length > 0 ? `, and ${more.length} more` : ""}`;
}
