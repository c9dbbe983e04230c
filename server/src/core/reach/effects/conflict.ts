/** Whether two pieces of code may run in any order, or at the same time. */
import type { EffectSet, Outside, Touched } from "./effect-set.ts";
import { folderOf, liesIn, overlap, type Located } from "./located.ts";

/** Why the order matters, or may. */
export interface Conflict {
  /** A clause without a full stop: `` both change `cache` ``. */
  readonly reason: string;
  /** False where only a guess speaks for it: a person can tell. */
  readonly isSure: boolean;
}

/** A piece of code with the name that messages have for it. */
export interface Piece {
  readonly name: string;
  readonly effects: EffectSet;
}

/** All that speaks against it, what is sure first. */
export function conflictsOf(first: Piece, second: Piece): readonly Conflict[] {
  const found = [
    ...exclusiveTo(first, second),
    ...inMemory(first, second),
    ...inMemory(second, first),
    ...outsideOf(first, second),
    ...foldersMade(first, second),
    ...unknownTo(first, second),
    ...unknownTo(second, first),
  ];
  return found.sort((a, b) => Number(b.isSure) - Number(a.isSure));
}

function* exclusiveTo(first: Piece, second: Piece): Generator<Conflict> {
  for (const name of first.effects.exclusive)
    if (second.effects.exclusive.has(name))
      yield { reason: `\`${name}\` does one thing at a time`, isSure: true };
}

function* inMemory(writer: Piece, other: Piece): Generator<Conflict> {
  for (const [key, written] of writer.effects.writes) {
    const changed = other.effects.writes.get(key);
    const read = other.effects.reads.get(key);
    const touched = changed ?? read;
    if (touched)
      yield {
        reason: `\`${writer.name}\` ${changes(written)} \`${written.label}\`, which \`${other.name}\` ${changed ? "changes" : "reads"}`,
        isSure: isSure(written, touched),
      };
  }
}

/** Of what a package does with what it is given, nobody knows. */
function changes({ handedTo, isSure: isKnown }: Touched): string {
  return handedTo !== undefined && !isKnown ? "may change" : "changes";
}

/** What both do by way of the same function, as a token that each request renews, is done at the same time anyway. */
function isSure(one: Touched, other: Touched): boolean {
  return one.isSure && other.isSure && (one.by !== other.by || one.by < 0);
}

function* outsideOf(first: Piece, second: Piece): Generator<Conflict> {
  const told = new Set<string>();
  for (const one of first.effects.outside.values())
    for (const other of second.effects.outside.values()) {
      if (!isSame(one, other) || (one.mode === "read" && other.mode === "read")) continue;
      const isSure =
        one.isSure && other.isSure && one.resource === other.resource && one.resource !== "console";
      // Either way round it is the same pair.
      const pair = `${[one.by, other.by].sort().join(" ")} ${one.resource} ${isSure}`;
      if (told.has(pair)) continue;
      told.add(pair);
      yield {
        reason: `\`${one.by}\` and \`${other.by}\` both use ${NAMES[one.resource]}, and one of them changes something there`,
        isSure,
      };
    }
}

/** Who makes a folder with all folders around it makes them for others too, who don't do so themselves. */
function* foldersMade(first: Piece, second: Piece): Generator<Conflict> {
  const later = writtenFiles(second);
  for (const made of writtenFiles(first).filter(makesFolders))
    for (const written of later) {
      const folder = folderOf(written.of);
      if (!folder || makesFolders(written) || !liesIn(made.of, folder)) continue;
      if (!later.some((each) => makesFolders(each) && (liesIn(each.of, folder) || overlap(each.of, folder))))
        yield {
          reason: `\`${made.by}\` makes a folder that \`${written.by}\` may need`,
          isSure: made.isSure && written.isSure,
        };
    }
}

function writtenFiles({ effects: { outside } }: Piece): readonly (Outside & { readonly of: Located })[] {
  return [...outside.values()].flatMap((each) =>
    each.resource === "files" && each.mode === "write" && each.of ? [{ ...each, of: each.of }] : [],
  );
}

function makesFolders({ by }: Outside): boolean {
  return /(^|\.)(mkdir|mkdirs|mkdirp|ensure(Dir|File)|createFile|output(File|Json|JSON)|makeDir(ectory)?)(Sync)?$/.test(
    by,
  );
}

/** Time that passes and random numbers are nobody's; of people's console the order is a matter of taste. */
function isSame(one: Outside, other: Outside): boolean {
  if (one.resource === "time" || one.resource === "randomness") return false;
  if (one.resource !== other.resource) return isOpen(one, other) || isOpen(other, one);
  return one.of === undefined || other.of === undefined || overlap(one.of, other.of);
}

/** What happens somewhere, nobody knows where; and what another program does. */
function isOpen(one: Outside, { resource }: Outside): boolean {
  if (one.resource === "processes") return resource === "files" || resource === "outside";
  return one.resource === "outside" && resource !== "console" && resource !== "person";
}

const NAMES: Readonly<Record<Outside["resource"], string>> = {
  files: "the file system",
  network: "the network",
  database: "the database",
  processes: "other processes",
  console: "the console",
  person: "the person who answers",
  time: "the clock",
  randomness: "random numbers",
  page: "the page",
  outside: "something outside of the program",
};

/** What the code calls itself a person sees; what is hidden behind other functions may well be harmless. */
function* unknownTo(one: Piece, other: Piece): Generator<Conflict> {
  const { unknown } = one.effects;
  const direct = [...unknown].find(([, isDirect]) => isDirect);
  const [name, isDirect] = direct ?? [...unknown][0] ?? [];
  if (name !== undefined && !isEmpty(other.effects))
    yield {
      reason: `nothing is known of \`${name}\`${name === one.name ? "" : `, which \`${one.name}\` calls`}`,
      isSure: isDirect === true,
    };
}

function isEmpty({ reads, writes, outside, unknown }: EffectSet): boolean {
  return reads.size + writes.size + outside.size + unknown.size === 0;
}
