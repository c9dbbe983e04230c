/** What a person should look at before calls are started together. Without any of these, only a failure shows a difference. */
import type { EffectSet } from "../../reach/effects/effect-set.ts";
import type { Member } from "../../reach/effects/groups.ts";
import type { GroupSite } from "./group-site.ts";

export function remarksOf({ group, pieceOf }: GroupSite): readonly string[] {
  const notes = new Set(group.doubts);
  for (const [index, member] of group.members.entries()) {
    const { effects } = pieceOf(member.step.awaited!, member.name);
    for (const note of guesses(member, effects)) notes.add(note);
    const others = group.members.filter((each) => each !== member);
    const changed = changeOf(effects);
    if (changed === undefined) continue;
    const other = index === 0 ? others[0]! : group.members[0]!;
    notes.add(
      index === 0
        ? `\`${member.name}\` changes ${changed}, and may still be at it when \`${other.name}\` has failed`
        : `\`${member.name}\` changes ${changed}, also where \`${other.name}\` fails`,
    );
  }
  return [...notes];
}

function* guesses({ name }: Member, { outside, unknown }: EffectSet): Generator<string> {
  for (const called of unknown.keys())
    yield called === name
      ? `nothing is known of what \`${called}\` does`
      : `nothing is known of what \`${called}\` does, which \`${name}\` calls`;
  for (const { by, isSure, mode } of outside.values())
    if (!isSure && mode === "read") yield `that \`${by}\` changes nothing is told by its name alone`;
}

/** What else sees of it. */
function changeOf({ writes, outside }: EffectSet): string | undefined {
  const effect = [...outside.values()].find(({ mode, resource }) => mode === "write" && resource !== "time");
  if (effect) return PLACES[effect.resource];
  const [touched] = writes.values();
  return touched && `\`${touched.label}\``;
}

const PLACES: Readonly<Record<string, string>> = {
  files: "files",
  network: "something on the network",
  database: "the database",
  processes: "other processes",
  console: "what the console shows",
  randomness: "random numbers",
  page: "the page",
  outside: "something outside of the program",
};
