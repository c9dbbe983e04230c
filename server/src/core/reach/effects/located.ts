/**
 * Which part of something outside is meant: a path, an address or a key, as far as its text is known. What begins with a
 * value that nobody knows has a place all the same where it is the same value each time: `${out}/client` and
 * `${out}/server` are two folders, whatever `out` is.
 */

/** A value whose text is unknown, and the same wherever it has the same key. */
export interface Hole {
  readonly key: string;
  /** Another one each time: it is not even the same as itself. */
  readonly varies?: true;
  /** It never leads up: what is named before it is around it. */
  readonly below?: true;
  /** A parameter of the function that the code belongs to, which callers fill; with the properties that are taken of it. */
  readonly parameter?: { readonly index: number; readonly members: readonly string[] };
}

/** Texts and holes, as they follow on each other: no two texts do, and none is empty. */
export type Located = readonly (string | Hole)[];

/** Puts parts together. */
export function locatedOf(parts: Located): Located {
  const found: (string | Hole)[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    if (typeof part === "string" && typeof last === "string") found[found.length - 1] = last + part;
    else if (part !== "") found.push(part);
  }
  return found;
}

/** Equal for places that are the same. */
export function keyOf(place: Located): string {
  return place.map((part) => (typeof part === "string" ? part : `\0${part.key}\0`)).join("");
}

/** Whether it needs a caller to say where it is. */
export function isOpenToCallers(place: Located): boolean {
  return place.some((part) => typeof part !== "string" && part.parameter !== undefined);
}

/** Whether they may be the same, or one may lie in the other, as a folder and what is in it. */
export function overlap(one: Located, other: Located): boolean {
  let same = 0;
  while (same < one.length && same < other.length && isEqual(one[same]!, other[same]!)) same++;
  const [first, ...afterFirst] = one.slice(same);
  const [second, ...afterSecond] = other.slice(same);
  if (first === undefined || second === undefined) {
    const [rest, ...more] = first === undefined ? [second, ...afterSecond] : [first, ...afterFirst];
    const before = one[same - 1];
    // What a hole ends with is unknown: it may be a folder's slash.
    return rest === undefined || typeof before !== "string" || more.length > 0 || isInside(before, rest);
  }
  if (typeof first !== "string" || typeof second !== "string") return true;
  // What follows may lead up again.
  if (![...afterFirst, ...afterSecond].every((part) => typeof part === "string" || part.below)) return true;
  if (second.startsWith(first)) return afterFirst.length > 0 || isInside(first, second.slice(first.length));
  if (first.startsWith(second)) return afterSecond.length > 0 || isInside(second, first.slice(second.length));
  // Behind a folder that ends with a slash, or does not, `dir` and `/dir` may be the same.
  return same > 0 && first.startsWith("/") !== second.startsWith("/");
}

/** The folder of a path; undefined where it has none that is written. */
export function folderOf(place: Located): Located | undefined {
  const last = place.at(-1);
  const slash = typeof last === "string" ? last.lastIndexOf("/") : -1;
  if (slash < 0) return undefined;
  const folder = locatedOf([...place.slice(0, -1), (last as string).slice(0, slash)]);
  return folder.length > 0 ? folder : undefined;
}

/** Whether the place lies in the folder, or in folders in it. */
export function liesIn(place: Located, folder: Located): boolean {
  const last = folder.length - 1;
  if (!folder.slice(0, last).every((part, index) => isEqual(part, place[index] ?? ""))) return false;
  const [end, there, next] = [folder[last]!, place[last] ?? "", place[last + 1]];
  if (typeof end === "string" && typeof there === "string") return there.startsWith(`${end}/`);
  return isEqual(end, there) && typeof next === "string" && next.startsWith("/");
}

function isInside(folder: string, rest: string | Hole): boolean {
  return typeof rest !== "string" || rest.startsWith("/") || folder.endsWith("/");
}

function isEqual(one: string | Hole, other: string | Hole): boolean {
  if (typeof one === "string" || typeof other === "string") return one === other;
  return one.key === other.key && !one.varies && !other.varies;
}
