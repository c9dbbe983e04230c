/** What a person should look at before what was started all at once runs a few at a time. */
import { ts } from "ts-morph";
import { handlesFailure } from "../../facts/handled.ts";
import type { EffectSet } from "../../reach/effects/effect-set.ts";
import type { FixerTools } from "../fixer.ts";
import { spanOf } from "../rewrite.ts";
import type { Many } from "./many-form.ts";

export interface LimitRisks {
  /** One that fails keeps others from being begun. */
  readonly canFail: boolean;
  readonly notes: readonly string[];
}

export function risksOfLimit(
  { graph }: Pick<FixerTools, "graph">,
  { each, declared: named }: Many,
  settles: boolean,
): LimitRisks {
  const declared: ts.Node = named ?? each;
  const file = graph.universe.byPath.get(declared.getSourceFile().fileName);
  if (!file) return { canFail: !settles, notes: ["nothing is known of the file"] };
  const effects = graph.effects.within(file, spanOf(declared));
  const canFail = !settles && !handlesAll(declared);
  const left =
    canFail && changes(effects) ? ["when one fails, those that have not begun by then are left undone"] : [];
  return { canFail, notes: [...left, ...sharedNotes(effects)] };
}

function handlesAll(each: ts.Node): boolean {
  const body = ts.isFunctionLike(each) && "body" in each ? (each.body as ts.Node | undefined) : undefined;
  return body !== undefined && ts.isBlock(body) && handlesFailure(body.statements);
}

/** It does something that somebody may count on. */
function changes({ outside, unknown }: EffectSet): boolean {
  return (
    [...outside.values()].some(({ mode, resource }) => mode === "write" && resource !== "console") ||
    unknown.size > 0
  );
}

/** All of them had looked before the first of them changed anything. */
function sharedNotes({ reads, writes }: EffectSet): readonly string[] {
  return [...writes].flatMap(([key, { label }]) =>
    reads.has(key) ? [`each changes \`${label}\`, which those that begin later read`] : [],
  );
}
