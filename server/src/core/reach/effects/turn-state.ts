/**
 * What the functions that a loop's turns call leave in something that all turns share: a list that they add to, a variable
 * or a field that they overwrite, a place that they look at before they wait. What the loop's own text does to names that
 * stand before it is told by that text (`facts/dependence.ts`).
 */
import type { Claim, Value } from "../../facts/facts.ts";
import type { Callees } from "../callees.ts";
import type { Evaluator } from "../evaluate.ts";
import type { FunctionNode, SiteNode } from "../universe.ts";
import type { Effects } from "./effects.ts";
import type { Touched } from "./effect-set.ts";
import { insideOf } from "./spans.ts";
import { isOfTurn, isSameInTurns, type Round } from "./turn-calls.ts";

export interface StateTools {
  readonly evaluator: Evaluator;
  readonly effects: Pick<Effects, "of">;
}

/** A clause without a full stop; undefined where the call leaves nothing that another turn could tell. */
export function leftInShared(
  tools: StateTools,
  round: Round,
  site: SiteNode,
  { functions, certainty }: Callees,
): string | undefined {
  const [called, ...others] = functions;
  if (!called || others.length > 0 || certainty !== "exact") return undefined;
  const { evaluator } = tools;
  const { name } = site.facts;
  if (isMadeBefore(evaluator, round, site) && changesItself(called))
    return `${name} changes the fields of the one instance that all turns use`;
  const { claims } = called.facts;
  if (claims && isForAll(evaluator, round, site, claims))
    return `${name} looks at what all turns share, waits, and adds to it`;
  const kept = keptItem(evaluator, round, site, called);
  if (kept !== undefined) return `${name} keeps what it is given in this.${kept}, which all turns share`;
  const grown = grownField(evaluator, round, site, called);
  if (grown !== undefined)
    return `${name} adds to this.${grown}, which all turns share, in the order of the turns`;
  const changed = [...tools.effects.of(called).writes.values()].find((each) =>
    isSharedChange(evaluator, round, site, called, each),
  );
  return changed && `${name} changes ${changed.label}, which all turns share, in the order of the turns`;
}

/** Of variables, in the function's own text: what others do by the way, as to renew a token, is done whoever comes first. */
function isSharedChange(
  evaluator: Evaluator,
  round: Round,
  site: SiteNode,
  called: FunctionNode,
  { key, isSure, by, inAnyOrder }: Touched,
): boolean {
  if (!isSure || inAnyOrder || by !== called.id) return false;
  const [, parameter] = /^parameter (\d+)$/.exec(key) ?? [];
  if (parameter !== undefined) {
    const given = site.facts.arguments[Number(parameter)];
    const isShared = given?.is === "name" && isSameInTurns(evaluator, round, { site }, given);
    return isShared && addsTo(evaluator, called, Number(parameter));
  }
  const [, path, index] = /^(.*)#(\d+)$/.exec(key) ?? [];
  const file = path === undefined ? undefined : evaluator.universe.byPath.get(path);
  const binding = file?.facts.bindings[Number(index)];
  return file !== undefined && binding !== undefined && !isOfTurn(round, file, binding.at);
}

/** `into.push(item)`: what is assigned to a member of something handed over is, as a rule, the same each time. */
function addsTo(evaluator: Evaluator, { file, facts }: FunctionNode, index: number): boolean {
  return insideOf(file, facts).sites.some(({ facts: { name, callee } }) => {
    if (!ORDERED.test(name) || callee.is !== "member" || callee.of.is !== "name") return false;
    const parameter = evaluator.bindingOf(file, callee.of)?.parameter;
    return parameter?.function === facts.index && parameter.index === index;
  });
}

const ORDERED = /^(push|pop|shift|unshift|splice)$/;

/** `this.current = plugin` in a method of the same object that is given a turn's plugin: the field's name. */
function keptItem(
  evaluator: Evaluator,
  round: Round,
  site: SiteNode,
  { file, facts }: FunctionNode,
): string | undefined {
  const { callee, arguments: given } = site.facts;
  if (callee.is !== "member" || callee.of.is !== "this") return undefined;
  const isItem = (value: Value): boolean => {
    const parameter = value.is === "name" ? evaluator.bindingOf(file, value)?.parameter : undefined;
    const argument = parameter?.function === facts.index ? given[parameter.index] : undefined;
    return argument !== undefined && !isSameInTurns(evaluator, round, { site }, argument);
  };
  const assigned = file.classes[callee.of.class]?.facts.assigned ?? [];
  return [...assigned].find(([, values]) => values.some(isItem))?.[0];
}

/** `this.loaded = [...this.loaded, item]` after a wait, in a method of what all turns share: the field's name. */
function grownField(
  evaluator: Evaluator,
  round: Round,
  site: SiteNode,
  { file, facts: { index, firstWait } }: FunctionNode,
): string | undefined {
  const { callee } = site.facts;
  if (callee.is !== "member" || firstWait === undefined) return undefined;
  if (callee.of.is !== "this" && !isSameInTurns(evaluator, round, { site }, callee.of)) return undefined;
  for (const { grows, kind, of: list, start, function: holder } of file.facts.copies)
    if (grows && kind === "array" && holder === index && start > firstWait)
      if (list.is === "member" && list.of.is === "this" && list.name !== null) return list.name;
  return undefined;
}

/** A method of what the same function made with `new` before the loop, not of what somebody else may share. */
function isMadeBefore(evaluator: Evaluator, round: Round, { file, facts: { callee } }: SiteNode): boolean {
  if (callee.is !== "member" || callee.of.is !== "name") return false;
  const binding = evaluator.bindingOf(file, callee.of);
  const [only] = binding?.constant ? binding.values : [];
  return (
    binding !== undefined &&
    binding.function === round.function &&
    binding.at < round.start &&
    only?.is === "new"
  );
}

/** Whether all turns ask for the same key. */
function isForAll(evaluator: Evaluator, round: Round, site: SiteNode, { parameters }: Claim): boolean {
  return parameters.every((index) => {
    const value: Value | undefined = site.facts.arguments[index];
    return value !== undefined && isSameInTurns(evaluator, round, { site }, value);
  });
}

function changesItself({ file, facts }: FunctionNode): boolean {
  return file.facts.reads.some(
    ({ writes, of, function: index }) => writes && of.is === "this" && index === facts.index,
  );
}
