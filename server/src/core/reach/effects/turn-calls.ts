/**
 * The calls that the turns of a loop make: those of its own text, and those of the functions that these lead to, with
 * which of their values are the same in each turn. Deeper calls are the business of whoever wrote what lies between.
 */
import type { Value } from "../../facts/facts.ts";
import type { Span } from "../../facts/span.ts";
import type { Evaluator } from "../evaluate.ts";
import type { Sites } from "../sites.ts";
import type { FileNode, FunctionNode, SiteNode } from "../universe.ts";
import { insideOf } from "./spans.ts";

/** A loop, from its keyword to its end. */
export interface Round extends Span {
  readonly file: FileNode;
  /** The index of the function whose text has it. */
  readonly function: number;
}

export interface TurnCall {
  readonly site: SiteNode;
  /** The call of the loop's own text that leads to it, and the function whose text has it. */
  readonly through?: { readonly site: SiteNode; readonly called: FunctionNode };
}

/** Without what is only done on the way to throw something. */
export function* callsOfTurns(
  { namedCalleesOf }: Pick<Sites, "namedCalleesOf">,
  round: Round,
): Generator<TurnCall> {
  for (const site of insideOf(round.file, round).sites) {
    if (site.facts.failing) continue;
    yield { site };
    for (const called of namedCalleesOf(site).functions)
      for (const inner of insideOf(called.file, called.facts).sites)
        if (!inner.facts.failing) yield { site: inner, through: { site, called } };
  }
}

/** Functions that make the same of the same. */
const FOLLOWS = /^(join|resolve|normalize|basename|dirname|String|toString)$/;

/** Whether a value that the call is given, or is made on, is the same in each turn: made of nothing that a turn has itself. */
export function isSameInTurns(evaluator: Evaluator, round: Round, call: TurnCall, value: Value): boolean {
  const isSame = (each: Value): boolean => isSameInTurns(evaluator, round, call, each);
  const { site, through } = call;
  switch (value.is) {
    case "constant":
      return true;
    case "this": {
      const owner = through?.site.facts.callee;
      return owner?.is !== "member" || isSameInTurns(evaluator, round, { site: through!.site }, owner.of);
    }
    case "member":
      return isSame(value.of);
    case "template":
      return value.of.every(isSame);
    case "call": {
      const made = site.file.facts.sites[value.site];
      return made !== undefined && FOLLOWS.test(made.name) && made.arguments.every(isSame);
    }
    case "name": {
      const binding = evaluator.bindingOf(site.file, value);
      if (!binding) return true;
      if (isOfTurn(round, site.file, binding.at)) return false;
      if (!through || !holds(through.called, site.file, binding.at)) return true;
      if (binding.parameter) {
        const { function: owner, index } = binding.parameter;
        const given = owner === through.called.facts.index ? through.site.facts.arguments[index] : undefined;
        return given !== undefined && isSameInTurns(evaluator, round, { site: through.site }, given);
      }
      const [only, ...more] = binding.constant ? binding.values : [];
      return only !== undefined && more.length === 0 && isSame(only);
    }
    default:
      return false;
  }
}

function holds({ file, facts: { start, end } }: FunctionNode, where: FileNode, at: number): boolean {
  return file === where && at >= start && at < end;
}

/** Whether what stands at the offset belongs to one turn. */
export function isOfTurn(round: Round, file: FileNode, at: number): boolean {
  return file === round.file && at >= round.start && at < round.end;
}
