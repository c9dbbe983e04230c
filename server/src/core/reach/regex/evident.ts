/** Regular expressions that one file's text shows to be matched, before any call is resolved: what the checker can begin with. */
import type { FileFacts, Value } from "../../facts/facts.ts";
import { OF_EXPRESSION, OF_TEXT } from "../../facts/longest.ts";
import { lookUp } from "../../facts/state.ts";
import { mayBacktrack, type RegexSource } from "./verdict.ts";

/** Those that stand where they are matched, or whose name does. One may come more than once. */
export function* evidentRegexes(facts: FileFacts): Generator<RegexSource> {
  for (const { kind, callee, name, arguments: given, offLoop } of facts.sites) {
    const [first] = given;
    if (offLoop || kind !== "call" || callee.is !== "member" || !first) continue;
    const matched = OF_EXPRESSION.test(name) ? callee.of : OF_TEXT.test(name) ? first : undefined;
    if (matched) yield* writtenFor(facts, matched).filter(mayBacktrack);
  }
}

function writtenFor({ scopes, bindings }: FileFacts, value: Value): RegexSource[] {
  const values = value.is === "name" ? lookUp(scopes, bindings, value.scope, value.name)?.values : [value];
  return (values ?? []).flatMap((each) => (each.is === "regex" ? [sourceOf(each)] : []));
}

const sourceOf = ({ pattern, flags }: RegexSource): RegexSource => ({ pattern, flags });
