/** Where regular expressions are matched against texts, and against which. */
import type { Value } from "../../facts/facts.ts";
import { OF_EXPRESSION, OF_TEXT } from "../../facts/longest.ts";
import type { Evaluator } from "../evaluate.ts";
import type { SiteNode } from "../universe.ts";
import { schemaRegexes, type SchemaRegex } from "./schemas.ts";
import type { RegexSource } from "./verdict.ts";

/** One match in the program. */
export interface RegexUse {
  readonly regexes: readonly RegexSource[];
  /** What a schema says of each of them, where one does. */
  readonly schemas?: readonly SchemaRegex[];
  /** The text, as the site's file has it. */
  readonly text: Value;
}

/** What a call matches; undefined where it matches nothing that is known. */
export function regexUse(evaluator: Evaluator, site: SiteNode): RegexUse | undefined {
  const { callee, name, kind, arguments: given } = site.facts;
  const [first] = given;
  const inSchema = first ? schemaRegexes(evaluator, site) : [];
  if (inSchema.length > 0)
    return {
      regexes: inSchema.map(({ regex }) => regex),
      schemas: inSchema,
      text: first!,
    };
  if (kind !== "call" || callee.is !== "member" || !first) return undefined;
  if (OF_EXPRESSION.test(name)) return used(ofValue(evaluator, site, callee.of), first);
  if (!OF_TEXT.test(name)) return undefined;
  const found = ofValue(evaluator, site, first);
  return used(found.length > 0 ? found : ofPattern(evaluator, site, first), callee.of);
}

/** Something else than a text that has methods of these names: a router, a store. */
export function isObject(evaluator: Evaluator, { file }: SiteNode, value: Value): boolean {
  return evaluator
    .evaluate(file, value)
    .some(({ is }) => /^(instance|implementation|object|class|file)$/.test(is));
}

function used(regexes: readonly RegexSource[], text: Value): RegexUse | undefined {
  return regexes.length > 0 ? { regexes, text } : undefined;
}

function ofValue(evaluator: Evaluator, { file }: SiteNode, value: Value): RegexSource[] {
  return evaluator.evaluate(file, value).flatMap((target) => (target.is === "regex" ? [target.regex] : []));
}

/** Some methods make a regular expression of a text: `name.match("^(a+)+$")`. */
function ofPattern(evaluator: Evaluator, { file, facts }: SiteNode, value: Value): RegexSource[] {
  if (!/^(match|matchAll|search)$/.test(facts.name)) return [];
  const pattern = evaluator.constant(file, value);
  return typeof pattern === "string" ? [{ pattern, flags: facts.name === "matchAll" ? "g" : "" }] : [];
}
