/** What a person is told about a part of a configuration that the validator refuses. */
import * as z from "zod";
import { nearestName } from "./nearest.ts";
import { valueAt, type KeyPath, type Mistake } from "./value.ts";

type Issue = z.core.$ZodIssue;

/** One mistake for an issue, or several where it is about several keys. `value` is what was validated. */
export function messageOf(issue: Issue, value: unknown, schema: z.ZodType): Mistake[] {
  return describe(issue, [], value, schema);
}

function describe(issue: Issue, outer: KeyPath, value: unknown, schema: z.ZodType): Mistake[] {
  const path = [...outer, ...(issue.path as KeyPath)];
  const say = (message: string): Mistake[] => [{ path, isKey: false, message }];
  const given = valueAt(value, path);
  switch (issue.code) {
    case "unrecognized_keys": {
      const known = keysAt(schema, path);
      const what = path.at(-1) === "rules" ? "rule" : "key";
      return issue.keys.map((key) => ({
        path: [...path, key],
        isKey: true,
        message: `unknown ${what} ${JSON.stringify(key)}.${suggestion(key, known)}`,
      }));
    }
    case "invalid_union":
      return describeUnion(issue, path, value, schema);
    case "invalid_type":
      if (given === undefined && path.length > 0) return say(`lacks the key ${JSON.stringify(path.at(-1))}`);
      return say(`expected ${TYPES[issue.expected] ?? issue.expected}, found ${found(given)}`);
    case "invalid_value": {
      const names = issue.values.map(String);
      if (given === undefined) return say(`lacks the key ${JSON.stringify(path.at(-1))}`);
      const hint = typeof given === "string" ? suggestion(given, names) : "";
      return say(`expected ${listed(issue.values)}, found ${found(given)}.${hint}`);
    }
    case "too_small":
      if (issue.origin === "array") return say("the list is empty");
      return say(
        `expected a number ${issue.inclusive ? "from" : "above"} ${issue.minimum}, found ${found(given)}`,
      );
    case "custom":
      return say(typeof given === "string" ? `${issue.message}; found ${found(given)}` : issue.message);
    default:
      return say(issue.message);
  }
}

/** The alternative that is meant is the one in which the least is wrong. */
function describeUnion(
  issue: Extract<Issue, { code: "invalid_union" }>,
  path: KeyPath,
  value: unknown,
  schema: z.ZodType,
): Mistake[] {
  const given = valueAt(value, path);
  const branches = issue.errors as readonly (readonly Issue[])[];
  const fitting = branches.filter((issues) => issues.every((each) => !isOtherType(each)));
  if (fitting.length === 0) {
    const expected = branches.flat().flatMap((each) => expectedBy(each));
    return [
      {
        path,
        isKey: false,
        message: `expected ${[...new Set(expected)].join(" or ")}, found ${found(given)}`,
      },
    ];
  }
  const ranked = [...fitting].sort((a, b) => weight(a) - weight(b));
  const [best, second] = ranked;
  const isUnclear = second !== undefined && weight(best!) === weight(second);
  const unknown = branches.flat().find((each) => each.code === "unrecognized_keys" && each.path.length === 0);
  if (isUnclear && unknown) return describe(unknown, path, value, schema);
  if (isUnclear)
    return [
      {
        path,
        isKey: false,
        message: `lacks one of ${keysAt(schema, path)
          .map((key) => JSON.stringify(key))
          .join(", ")}`,
      },
    ];
  return best!.flatMap((each) => describe(each, path, value, schema));
}

function isOtherType(issue: Issue): boolean {
  return issue.path.length === 0 && (issue.code === "invalid_type" || issue.code === "invalid_value");
}

function expectedBy(issue: Issue): string[] {
  if (issue.path.length > 0) return [];
  if (issue.code === "invalid_type") return [TYPES[issue.expected] ?? issue.expected];
  return issue.code === "invalid_value" ? [listed(issue.values)] : [];
}

/** Unknown and missing keys of the alternative itself weigh more than what is wrong deeper inside. */
function weight(issues: readonly Issue[]): number {
  return issues.reduce(
    (sum, { code, path }) => sum + (code === "unrecognized_keys" || path.length < 2 ? 10 : 1),
    0,
  );
}

/** The keys that an object may have there, of all alternatives. */
function keysAt(schema: z.ZodType, path: KeyPath): string[] {
  let at: z.core.$ZodType[] = [schema];
  for (const key of path) at = at.flatMap(alternatives).flatMap((each) => childOf(each, key));
  const keys = at
    .flatMap(alternatives)
    .flatMap((each) => (each instanceof z.ZodObject ? Object.keys(each.shape) : []));
  return [...new Set(keys)];
}

function alternatives(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(alternatives);
  return schema instanceof z.ZodExactOptional ? alternatives(schema.unwrap()) : [schema];
}

function childOf(schema: z.core.$ZodType, key: string | number): z.core.$ZodType[] {
  if (schema instanceof z.ZodArray) return [schema.element];
  const child: z.core.$ZodType | undefined = schema instanceof z.ZodObject ? schema.shape[key] : undefined;
  return child ? [child] : [];
}

const TYPES: Readonly<Record<string, string>> = {
  object: "an object",
  array: "a list",
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  record: "an object",
};

function listed(values: readonly unknown[]): string {
  const texts = values.map((value) => JSON.stringify(value));
  return texts.length > 1 ? `one of ${texts.join(", ")}` : texts.join();
}

function found(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" && value !== null ? "an object" : JSON.stringify(value);
}

/** ` Did you mean "sync-io"?`, or nothing. */
function suggestion(given: string, names: readonly string[]): string {
  const name = nearestName(given, names);
  return name === undefined ? "" : ` Did you mean ${JSON.stringify(name)}?`;
}
