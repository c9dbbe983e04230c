/** What the team decided, as questions that the engine asks: what makes findings, and how severe they are. */
import type { ConfigLayer, ContextSetting } from "../config/config.ts";
import type { Context } from "../contexts/contexts.ts";
import type { Operation, Severity } from "../finding/finding.ts";
import type { Evidence } from "../rules/rule.ts";
import { CONTEXT_TABLE } from "./contexts.ts";
import { isBelowThreshold } from "./costs.ts";
import { ignoredBy, matcherOf, ruleSetting, type Said, type Settings } from "./settings.ts";
import { SEVERITY_TABLE, severityOf } from "./severity.ts";

export interface Policy {
  /** Whether findings are made where a file's code runs in the context. */
  isReported(context: Context, path: string): boolean;
  /** Whether the rule makes findings in the file. */
  isOn(rule: string, path: string): boolean;
  /** Whether the operation costs enough to count for a boundary in the file. */
  counts(operation: Operation, path: string): boolean;
  severityOf(rule: string, evidence: Evidence): Severity;
  /** What in a configuration keeps a file silent, or a context in it; undefined where nothing does. */
  silencedBy(path: string, context?: Context): Said<string> | undefined;
}

export function createPolicy(settings: Settings): Policy {
  const isIgnored = createPathIgnores(settings);

  const contextSetting = ({ name }: Pick<Context, "name">, path: string) =>
    settings.of(path).values.get(`contexts.${name}`) as Said<ContextSetting> | undefined;
  const judgedAs = (context: Pick<Context, "name">, path: string): ContextSetting =>
    contextSetting(context, path)?.value ?? CONTEXT_TABLE[context.name];

  return {
    isReported: (context, path) => judgedAs(context, path) !== "off" && isIgnored(path) === undefined,
    isOn: (rule, path) =>
      ruleSetting(settings.of(path), rule)?.value !== "off" && isIgnored(path) === undefined,
    counts: ({ cost, inLoop }, path) => !isBelowThreshold(cost, inLoop, settings.of(path)),
    severityOf(rule, { context, operations, place: { file } }) {
      const own = settings.of(file);
      const fixed = ruleSetting(own, rule)?.value;
      if (fixed !== undefined && fixed !== "on" && fixed !== "off") return fixed;
      const where = judgedAs(context, file);
      return severityOf(operations, (tier) => {
        const row = where === "off" ? "loop" : where;
        const cell = own.values.get(`severities.${row}.${tier}`)?.value as Severity | undefined;
        return cell ?? SEVERITY_TABLE[row][tier];
      });
    },
    silencedBy(path, context) {
      const ignored = isIgnored(path);
      if (ignored || !context) return ignored && { ...ignored, value: `ignore.paths has ${ignored.value}` };
      const setting = contextSetting(context, path);
      return setting?.value === "off" ? { ...setting, value: `contexts.${context.name} is off` } : undefined;
    },
  };
}

/** Answers which item of `ignore.paths` means a path. */
function createPathIgnores(settings: Settings): (path: string) => Said<string> | undefined {
  const known = new Map<string, Said<string> | undefined>();
  const matchers = new Map<string, (path: string) => boolean>();
  const matches = (pattern: string, { directory }: ConfigLayer, path: string): boolean => {
    const key = `${directory}\0${pattern}`;
    let isMatch = matchers.get(key);
    if (!isMatch) matchers.set(key, (isMatch = matcherOf(directory, [pattern])));
    return isMatch(path);
  };
  return (path) => {
    if (!known.has(path))
      known.set(
        path,
        ignoredBy(settings.of(path).ignored.paths, (pattern, layer) => matches(pattern, layer, path)),
      );
    return known.get(path);
  };
}
