/** What the team decided, as questions that the engine asks: what makes findings, and how severe they are. */
import type { ConfigLayer, ContextSetting } from "../config/config.ts";
import type { Context } from "../contexts/contexts.ts";
import type { Limits } from "../costs/decide.ts";
import type { Operation, Severity } from "../finding/finding.ts";
import type { Evidence } from "../rules/rule.ts";
import { CONTEXT_TABLE } from "./contexts.ts";
import { gatherLimitFrom, limitsFrom, thresholdAbove, type Costly } from "./costs.ts";
import { ignoredBy, matcherOf, ruleSetting, type Said, type Settings } from "./settings.ts";
import { PLACES, SEVERITY_TABLE, severityOf, type Where } from "./severity.ts";

export interface Policy {
  /** Whether findings are made where a file's code runs in the context. */
  isReported(context: Context, path: string): boolean;
  /** Whether the rule makes findings in the file. */
  isOn(rule: string, path: string): boolean;
  /** Whether the operation costs enough to count for a boundary in the file. */
  counts(operation: Operation, path: string): boolean;
  /** By which times alternatives are chosen in the file. */
  limits(path: string): Limits;
  /** How many of a list that may be long a fix in the file lets run at a time. */
  gatherLimit(path: string): number;
  severityOf(rule: string, evidence: Evidence): Severity;
  /** What in a configuration keeps something silent, for people; undefined where nothing does. */
  readonly why: {
    file(path: string): string | undefined;
    context(context: Context, path: string): string | undefined;
    rule(rule: string, path: string): string | undefined;
    cheap(operation: Costly, path: string): string | undefined;
  };
}

export function createPolicy(settings: Settings): Policy {
  const isIgnored = createPathIgnores(settings);

  const contextSetting = ({ name }: Pick<Context, "name">, path: string) =>
    settings.of(path).values.get(`contexts.${name}`) as Said<ContextSetting> | undefined;
  const judgedAs = (context: Pick<Context, "name">, path: string): ContextSetting =>
    contextSetting(context, path)?.value ?? CONTEXT_TABLE[context.name];

  const offBecause = (key: string, said: Said<string> | undefined) =>
    said?.value === "off" ? settings.reason(`${key} is off`, said) : undefined;

  return {
    isReported: (context, path) => judgedAs(context, path) !== "off" && isIgnored(path) === undefined,
    isOn: (rule, path) =>
      ruleSetting(settings.of(path), rule)?.value !== "off" && isIgnored(path) === undefined,
    counts: (operation, path) =>
      !(operation.once && judgedAs(FIRST_REQUEST, path) === "off") &&
      thresholdAbove(operation, settings.of(path)) === undefined,
    limits: (path) => limitsFrom(settings.of(path)),
    gatherLimit: (path) => gatherLimitFrom(settings.of(path)),
    severityOf(rule, { context, operations, place: { file } }) {
      const own = settings.of(file);
      const fixed = ruleSetting(own, rule)?.value;
      if (fixed !== undefined && fixed !== "on" && fixed !== "off") return fixed;
      const where = judgedAs(context, file);
      const first = judgedAs(FIRST_REQUEST, file);
      return severityOf(operations, ({ cost: { tier }, kind, once }) => {
        const row = milder(where, once ? first : where);
        // Who waits for the answer is the one who was asked.
        if (row === "page" && kind === "user-input") return "hint";
        const cell = own.values.get(`severities.${row}.${tier}`)?.value as Severity | undefined;
        return cell ?? SEVERITY_TABLE[row][tier];
      });
    },
    why: {
      file(path) {
        const item = isIgnored(path);
        return item && settings.reason(`ignore.paths has ${item.value}`, item);
      },
      context: (context, path) => offBecause(`contexts.${context.name}`, contextSetting(context, path)),
      rule: (rule, path) => offBecause(`rules.${rule}`, ruleSetting(settings.of(path), rule)),
      cheap(operation, path) {
        const threshold = thresholdAbove(operation, settings.of(path));
        return threshold && settings.reason(`${threshold.key} is ${threshold.said.value}`, threshold.said);
      },
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
