/** What the team decided, as questions that the engine asks: what makes findings, and how severe they are. */
import type { ConfigLayer, ContextSetting } from "../config/config.ts";
import type { Context } from "../contexts/contexts.ts";
import type { Operation, Severity } from "../finding/finding.ts";
import type { Evidence } from "../rules/rule.ts";
import { CONTEXT_TABLE } from "./contexts.ts";
import { isBelowThreshold } from "./costs.ts";
import { ignoredBy, matcherOf, ruleSetting, type Said, type Settings } from "./settings.ts";
import { PLACES, SEVERITY_TABLE, severityOf, type Where } from "./severity.ts";

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
    counts: ({ cost, inLoop, once }, path) =>
      !(once && judgedAs(FIRST_REQUEST, path) === "off") &&
      !isBelowThreshold(cost, inLoop, settings.of(path)),
    severityOf(rule, { context, operations, place: { file } }) {
      const own = settings.of(file);
      const fixed = ruleSetting(own, rule)?.value;
      if (fixed !== undefined && fixed !== "on" && fixed !== "off") return fixed;
      const where = judgedAs(context, file);
      const first = judgedAs(FIRST_REQUEST, file);
      return severityOf(operations, ({ cost: { tier }, once }) => {
        const row = milder(where, once ? first : where);
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

const FIRST_REQUEST = { name: "first-request" } as const;

/** The milder of two rows. `off` is none: what is off in one of them did not come here by it. */
function milder(...rows: readonly ContextSetting[]): Where {
  return [...PLACES].reverse().find((place) => rows.includes(place)) ?? "loop";
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
