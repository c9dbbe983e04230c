/** What a person should look at before the turns of a loop run side by side. */
import { ts } from "ts-morph";
import { EffectBuilder, type EffectSet, type Touched } from "../../reach/effects/effect-set.ts";
import { conflictsOf } from "../../reach/effects/conflict.ts";
import type { FixerTools } from "../fixer.ts";
import type { Span } from "../rewrite.ts";
import { holds } from "../state-change.ts";
import { inShort, toldByNames } from "./doubts.ts";
import type { Left } from "./loop-body.ts";
import { functionAround } from "../layout.ts";

export interface Together {
  /** The loop, or the call that makes the turns. */
  readonly loop: ts.Node;
  /** What runs side by side: the body, or its first statements. */
  readonly parts: readonly Span[];
  /** What the turns leave behind, in order afterwards. */
  readonly left: readonly Left[];
}

export function risksOf(
  { graph }: Pick<FixerTools, "graph">,
  { loop, parts, left }: Together,
): readonly string[] {
  const file = graph.universe.byPath.get(loop.getSourceFile().fileName);
  if (!file) return ["nothing is known of the file"];
  const effects = without(together(parts.map((part) => graph.effects.within(file, part))), left);
  const piece = { name: "a turn", effects };
  const found = new Set(conflictsOf(piece, piece).map(({ reason }) => inTurns(reason)));
  const unsure = [...effects.outside.values()].filter(({ isSure, mode }) => !isSure && mode === "read");
  return [...inShort([...found]), ...toldByNames(unsure.map(({ by }) => by)), ...lostOnFailure(loop, left)];
}

function together(all: readonly EffectSet[]): EffectSet {
  const effects = new EffectBuilder();
  for (const each of all) {
    effects.add(each);
    for (const name of each.exclusive) effects.exclusive.add(name);
  }
  return effects;
}

/** Both pieces are turns of the same loop. */
function inTurns(reason: string): string {
  return reason
    .replace(
      /^`a turn` changes (`.*`), which `a turn` (?:changes|reads)$/,
      "each turn changes $1, which others use",
    )
    .replace(/, which `a turn` calls$/, ", which each turn calls")
    .replace(
      /^`(.*)` and `\1` both use (.*), and one of them changes something there$/,
      "`$1` changes $2 in each turn",
    )
    .replace(
      /, and one of them changes something there$/,
      ", and one of them changes something there in each turn",
    );
}

/** What the fix keeps in order is no conflict. */
function without(effects: EffectSet, left: readonly Left[]): EffectSet {
  const roots = new Set(left.map(({ root }) => root));
  const isLeft = ({ label }: Touched): boolean => roots.has(/^[\w$]+/.exec(label)?.[0] ?? "");
  const rest = (all: ReadonlyMap<string, Touched>) => new Map([...all].filter(([, each]) => !isLeft(each)));
  const { outside, unknown, exclusive, mayThrow } = effects;
  return { outside, unknown, exclusive, mayThrow, reads: rest(effects.reads), writes: rest(effects.writes) };
}

/** Somebody may look at what the turns before a failure had left behind. */
function lostOnFailure(loop: ts.Node, left: readonly Left[]): readonly string[] {
  const lost = left.filter(({ isUnordered }) => !isUnordered).filter((each) => outlives(each, loop));
  return [...new Set(lost.map(({ target }) => target.getText()))].map(
    (name) => `after a failure, \`${name}\` lacks what the turns before had given`,
  );
}

/** It is there when the function has failed, or when what failed is caught around the loop. */
export function outlives({ declaring }: Pick<Left, "declaring">, loop: ts.Node): boolean {
  if (!declaring || !holds(functionAround(loop), declaring)) return true;
  if (ts.isParameter(declaring.parent)) return true;
  for (let at: ts.Node = loop; at !== functionAround(loop); at = at.parent) {
    const { parent } = at;
    if (ts.isTryStatement(parent) && parent.tryBlock === at && !holds(at, declaring)) return true;
  }
  return false;
}
