/** Matches of slow regular expressions, as operations: what a match costs with the text that comes there. */
import { tierOf } from "../../costs/tiers.ts";
import { TIERS, type Cost, type Tier } from "../../finding/finding.ts";
import type { Graph, OperationNode } from "../graph.ts";
import type { Evaluator } from "../evaluate.ts";
import type { SiteNode } from "../universe.ts";
import type { Value } from "../../facts/facts.ts";
import { OF_TEXT } from "../../facts/longest.ts";
import { createOrigins, least, type Origins } from "./origin.ts";
import type { SchemaLibrary } from "./schemas.ts";
import { isObject, regexUse, type RegexUse } from "./uses.ts";
import { mayBacktrack, type RegexSource, type RegexVerdict, type RegexVerdicts } from "./verdict.ts";
import { growthText, measuredText } from "./wording.ts";

/** A match of a regular expression that is slow, or that nobody could show to be safe. */
export interface Match {
  readonly regex: RegexSource;
  readonly verdict: Exclude<RegexVerdict, { is: "safe" }>;
  /** What it is matched against. */
  readonly text: Value;
  /** Characters of the text at most, where something before the match tells. */
  readonly longest?: number | undefined;
  /** Whose schema holds it, where one does. */
  readonly library?: SchemaLibrary;
}

export type RegexTools = Pick<Graph, "universe" | "evaluator"> & { readonly verdicts: RegexVerdicts };

/** One for each call that matches: with the worst of the expressions that it may match. */
export function* regexOperations(tools: RegexTools): Generator<OperationNode | number> {
  const origins = createOrigins(tools.evaluator);
  for (const file of tools.universe.files) {
    for (const site of file.sites) {
      const caller = file.functions[site.facts.function];
      const match = caller && !site.facts.offLoop ? matchOf(tools, origins, site) : undefined;
      if (match) yield operationOf(site, caller!, match);
    }
    yield 0;
  }
}

function matchOf({ evaluator, verdicts }: RegexTools, origins: Origins, site: SiteNode): Match | undefined {
  const use = regexUse(evaluator, site);
  if (!use) return undefined;
  const known = use.regexes.map((regex) => (mayBacktrack(regex) ? verdicts.of(regex) : undefined));
  // Most are safe: what the texts are is asked of the others only.
  if (known.every((verdict) => !verdict || verdict.is === "safe")) return undefined;
  if (OF_TEXT.test(site.facts.name) && isObject(evaluator, site, use.text)) return undefined;
  const bound = boundOf(evaluator, origins, site, use);
  const [worst] = use.regexes
    .flatMap((regex, index) => {
      const verdict = known[index];
      if (!verdict || verdict.is === "safe") return [];
      const { longest, library } = use.schemas?.[index] ?? {};
      return [
        { regex, verdict, text: use.text, longest: least(bound, longest), ...(library && { library }) },
      ];
    })
    .sort((a, b) => TIERS.indexOf(costOf(b).tier) - TIERS.indexOf(costOf(a).tier) || weight(b) - weight(a));
  return worst;
}

function boundOf({ constant }: Evaluator, origins: Origins, site: SiteNode, use: RegexUse) {
  const bound = site.facts.longest && constant(site.file, site.facts.longest);
  return least(typeof bound === "number" ? bound : undefined, origins.of(site.file, use.text).longest);
}

function weight({ verdict }: Match): number {
  if (verdict.is === "unproven") return 0;
  return verdict.growth.is === "exponential" ? Infinity : verdict.growth.degree;
}

function operationOf(site: SiteNode, caller: OperationNode["function"], match: Match): OperationNode {
  const { start, end, loop } = site.facts;
  return {
    api: "regex",
    row: undefined,
    kind: "regex",
    cost: costOf(match),
    function: caller,
    start,
    end,
    loop,
    site,
    certainty: "exact",
    match,
  };
}

/** Milliseconds. With a limit that keeps it shorter than this, an expression is as good as a fast one. */
const SHORT = 1;

/**
 * By kind where the text may be of any length; otherwise by the first measurement that is at least as long. What was not
 * measured has no milliseconds.
 */
export function costOf({ verdict, longest }: Pick<Match, "verdict" | "longest">): Cost {
  if (verdict.is === "unproven") return { tier: "trivial", why: verdict.why };
  const { growth, measured } = verdict;
  const why = `${growthText(growth)}, ${measuredText(measured)}`;
  if (longest === undefined) return { tier: tierByKind(growth), why };
  const limited = `at most ${longest.toLocaleString("en-US")} characters`;
  const above = measured.find(({ length }) => length >= longest);
  if (!above || above.stopped) return { tier: tierByKind(growth), why: `${why}, ${limited}` };
  const { milliseconds } = above;
  const tier = milliseconds < SHORT ? "trivial" : tierOf(milliseconds);
  return { tier, milliseconds, why: `${limited}, ${why}` };
}

function tierByKind(growth: Extract<RegexVerdict, { is: "slow" }>["growth"]): Tier {
  return growth.is === "exponential" || growth.degree > 2 ? "high" : "medium";
}
