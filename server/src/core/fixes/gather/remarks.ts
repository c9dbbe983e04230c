/** What a person should look at before calls are started together. Without any of these, only a failure shows a difference. */
import { ts } from "ts-morph";
import { isClock } from "../../facts/clocks.ts";
import { changesOutside, type EffectSet } from "../../reach/effects/effect-set.ts";
import type { Member } from "../../reach/effects/groups.ts";
import { functionAround } from "../layout.ts";
import { excerptOf } from "../rewrite/form.ts";
import { resolveName } from "../scope.ts";
import type { Block } from "./block.ts";
import { inShort, namesOf, toldByNames } from "./doubts.ts";
import type { GroupSite } from "./group-site.ts";
import type { MemberText } from "./members.ts";
import { mayThrow } from "./throws.ts";
import type { Tries } from "./tries.ts";

/** Of what the calls do, whatever they are part of. */
export function remarksOf(
  { group, pieceOf, calleesOf }: GroupSite,
  values: readonly ts.Expression[],
): readonly string[] {
  const notes = new Set(doubtsOf(group.doubts));
  const { members } = group;
  for (const [index, member] of members.entries()) {
    const { effects } = pieceOf(member.step.awaited!, member.name);
    for (const note of guesses(member, effects)) notes.add(note);
    // All of them are done, whichever fails.
    if (group.isHandled) continue;
    const changed = changeOf(effects);
    const other = members[index === 0 ? 1 : 0]!.name;
    if (changed !== undefined)
      notes.add(
        index === 0
          ? `\`${member.name}\` changes ${changed}, and may still be at it when \`${other}\` has failed`
          : `\`${member.name}\` changes ${changed}, also where \`${other}\` fails`,
      );
    const throwing = index > 0 ? mayThrow(values[index]!, calleesOf) : undefined;
    if (throwing)
      notes.add(
        `\`${excerptOf(throwing)}\` may throw when \`${members[0]!.name}\` has been started: if that fails too, nobody catches it`,
      );
  }
  return [...notes];
}

/** Of the statements that they are part of, and of those between. */
export function remarksOfBlock(
  { members, statements }: Block,
  calleesOf: GroupSite["calleesOf"],
): readonly string[] {
  const notes: string[] = [];
  for (const { condition } of members.slice(1)) {
    const throwing = condition && mayThrow(condition, calleesOf);
    if (throwing)
      notes.push(
        `\`${excerptOf(throwing)}\` may throw when others have been started, which nobody catches then`,
      );
  }
  for (const member of members.slice(0, -1)) {
    const target = seenAfterFailure(member);
    if (target !== undefined) notes.push(`\`${target}\` is not set where one of the others fails`);
  }
  const others = statements.filter((each) => !members.some(({ statement }) => statement === each));
  return [...notes, ...others.flatMap((each) => clockNotes(each))];
}

/** Of tries, all but the calls that they await: whatever tells the time between them will tell another one. */
export function remarksOfTries({ members, statements }: Tries): readonly string[] {
  const calls = new Set<ts.Node>(members.map(({ value }) => value));
  return statements.flatMap((each) => clockNotes(each, calls));
}

/** What is assigned, where code that runs after a failure may look at it. */
function seenAfterFailure({ slot, statement }: MemberText): string | undefined {
  if (slot.is !== "assigned") return undefined;
  const { target } = slot;
  const declaring = ts.isIdentifier(target) ? resolveName(target.text, target) : undefined;
  const isOwn = declaring !== undefined && functionAround(declaring) === functionAround(statement);
  const attempt = tryAround(statement);
  const isGone = isOwn && (!attempt || (attempt.pos <= declaring.pos && declaring.end <= attempt.end));
  return isGone && !ts.isSourceFile(functionAround(statement)) ? undefined : target.getText();
}

/** The innermost block of the same function whose failure is caught. */
function tryAround(node: ts.Node): ts.Block | undefined {
  for (let at = node; at.parent && !ts.isFunctionLike(at); at = at.parent)
    if (ts.isTryStatement(at.parent) && at.parent.tryBlock === at) return at.parent.tryBlock;
  return undefined;
}

function clockNotes(node: ts.Node, except: ReadonlySet<ts.Node> = new Set()): readonly string[] {
  const clock = clockIn(node, except);
  const statement = clock && ts.findAncestor(clock, ts.isStatement);
  return statement ? [`\`${excerptOf(statement)}\` reads the clock, and will do so after all of them`] : [];
}

function clockIn(node: ts.Node, except: ReadonlySet<ts.Node>): ts.Expression | undefined {
  if (except.has(node)) return undefined;
  if (ts.isExpression(node) && isClock(node)) return node;
  return ts.forEachChild(node, (child) => clockIn(child, except));
}

/** What is unknown of a call is said of the call itself. */
function doubtsOf(doubts: readonly string[]): readonly string[] {
  return inShort(doubts.filter((each) => !each.startsWith("nothing is known of")));
}

function* guesses({ name }: Member, { outside, unknown }: EffectSet): Generator<string> {
  const unsure = [...outside.values()].filter(({ isSure, mode }) => !isSure && mode === "read");
  const inside = [...unknown.keys()].filter((each) => each !== name);
  if (unknown.has(name)) yield `nothing is known of what \`${name}\` does`;
  if (inside.length > 0) yield `nothing is known of ${namesOf(inside)}, called by \`${name}\``;
  yield* toldByNames(unsure.map(({ by }) => by));
}

/** What others see of it. Of the console, people see it anyway; an object that was handed in is mostly one's own. */
function changeOf(effects: EffectSet): string | undefined {
  const changed = changesOutside(effects).find(({ resource }) => PLACES[resource]);
  if (changed) return PLACES[changed.resource];
  const touched = [...effects.writes.values()].find(({ isSure }) => isSure);
  return touched && `\`${touched.label}\``;
}

/** Without those of which it makes no difference whether they are done although something failed. */
const PLACES: Readonly<Record<string, string>> = {
  files: "files",
  network: "something on the network",
  database: "the database",
  processes: "other processes",
  page: "the page",
  outside: "something outside of the program",
};
