/**
 * Regular expressions in schemas: the library matches them when a value is parsed, so the match stands where that is.
 * Known are the chains of zod, joi and yup (`z.object({ name: z.string().regex(NAME) })`), and `pattern` in a JSON schema
 * that ajv compiles.
 */
import { lookUp } from "../../facts/state.ts";
import type { Value } from "../../facts/facts.ts";
import type { Evaluator } from "../evaluate.ts";
import type { FileNode, SiteNode } from "../universe.ts";
import { least } from "./origin.ts";
import type { RegexSource } from "./verdict.ts";

/** An expression, and how long a text the schema lets through to it. */
export interface SchemaRegex {
  readonly library: SchemaLibrary;
  readonly regex: RegexSource;
  readonly longest?: number | undefined;
}

export type SchemaLibrary = "zod" | "joi" | "yup" | "ajv";

const LIBRARY = /^(zod(\/.*)?|joi|@hapi\/joi|yup)$/;
const AJV = /^ajv(\/.*)?$/;
const PARSES =
  /^(safeParse|parse|safeParseAsync|parseAsync|validate|validateSync|validateAsync|isValid|isValidSync|attempt|assert)$/;
const METHOD_OF: Readonly<Record<string, SchemaLibrary>> = {
  regex: "zod",
  pattern: "joi",
  matches: "yup",
};

/** Schemas in schemas, at most. */
const MAX_DEPTH = 12;

/** What a call has its schema match; none where it parses nothing by a schema that is known. */
export function schemaRegexes(evaluator: Evaluator, site: SiteNode): readonly SchemaRegex[] {
  const { callee, name, kind, arguments: given } = site.facts;
  if (kind !== "call" || given.length === 0) return [];
  if (callee.is === "member" && PARSES.test(name)) {
    const found = resolved(evaluator, site.file, callee.of);
    return found && libraryOf(evaluator, found, LIBRARY) ? inChain(evaluator, found, MAX_DEPTH) : [];
  }
  return callee.is === "name" ? compiled(evaluator, site.file, callee) : [];
}

interface Held {
  readonly file: FileNode;
  readonly value: Value;
}

/** What a name stands for, where it is one value. */
function resolved(evaluator: Evaluator, file: FileNode, value: Value, left = MAX_DEPTH): Held | undefined {
  if (value.is !== "name" || left === 0) return { file, value };
  const binding = lookUp(file.facts.scopes, file.facts.bindings, value.scope, value.name);
  if (binding?.import) {
    const found = file.resolve(binding.import.specifier);
    const target = found.is === "source" ? evaluator.universe.byPath.get(found.path) : undefined;
    const values = target?.facts.exports.named.get(binding.import.name) ?? [];
    return target && values.length === 1 ? resolved(evaluator, target, values[0]!, left - 1) : undefined;
  }
  return binding?.constant && binding.values.length === 1
    ? resolved(evaluator, file, binding.values[0]!, left - 1)
    : undefined;
}

/** Whether a chain of calls begins with what a module of the name exports. */
function libraryOf(evaluator: Evaluator, { file, value }: Held, library: RegExp, left = 40): boolean {
  if (left === 0) return false;
  const on = (of: Value) => libraryOf(evaluator, { file, value: of }, library, left - 1);
  if (value.is === "call" || value.is === "new") {
    const site = file.sites[value.site];
    return site !== undefined && on(site.facts.callee);
  }
  if (value.is === "member") return on(value.of);
  if (value.is === "module") return library.test(value.specifier);
  if (value.is !== "name") return false;
  const binding = evaluator.bindingOf(file, value);
  if (binding?.import && library.test(binding.import.specifier)) return true;
  const found = resolved(evaluator, file, value);
  return found !== undefined && found.value !== value && libraryOf(evaluator, found, library, left - 1);
}

function inChain(evaluator: Evaluator, { file, value }: Held, left: number): SchemaRegex[] {
  if (left === 0) return [];
  const inside = (of: Value) => inChain(evaluator, { file, value: of }, left - 1);
  switch (value.is) {
    case "name": {
      const found = resolved(evaluator, file, value);
      return found && found.value !== value ? inChain(evaluator, found, left - 1) : [];
    }
    case "object":
      return file.facts.objects[value.index]?.properties.flatMap((property) => inside(property.value)) ?? [];
    case "array":
      return value.of.flatMap(inside);
    case "member":
      return inside(value.of);
    case "call": {
      const site = file.sites[value.site];
      return site
        ? [...ofStep(evaluator, site), ...inside(site.facts.callee), ...site.facts.arguments.flatMap(inside)]
        : [];
    }
    default:
      return [];
  }
}

/** `.regex(NAME)`, with the limits before it in the chain that stop a longer text. */
function ofStep(evaluator: Evaluator, { file, facts }: SiteNode): SchemaRegex[] {
  const [first] = facts.arguments;
  if (!first || !Object.hasOwn(METHOD_OF, facts.name) || facts.callee.is !== "member") return [];
  const longest = limitBefore(evaluator, file, facts.callee.of);
  const library = METHOD_OF[facts.name]!;
  return evaluator
    .evaluate(file, first)
    .flatMap((target) => (target.is === "regex" ? [{ library, regex: target.regex, longest }] : []));
}

/**
 * zod goes on after a `max` that was not kept, unless it says `abort`; joi stops at the first rule that is not kept; yup
 * runs all of them.
 */
function limitBefore(evaluator: Evaluator, file: FileNode, value: Value): number | undefined {
  const site = value.is === "call" ? file.sites[value.site] : undefined;
  if (site?.facts.callee.is !== "member") return undefined;
  const before = limitBefore(evaluator, file, site.facts.callee.of);
  const [first, options] = site.facts.arguments;
  if (!first || !/^(max|length)$/.test(site.facts.name)) return before;
  const isJoi = libraryOf(evaluator, { file, value }, /joi$/);
  const limit = isJoi || aborts(evaluator, file, options) ? evaluator.constant(file, first) : undefined;
  return least(before, typeof limit === "number" ? limit : undefined);
}

function aborts(evaluator: Evaluator, file: FileNode, options: Value | undefined): boolean {
  const object = options?.is === "object" ? file.facts.objects[options.index] : undefined;
  const abort = object?.properties.find(({ name }) => name === "abort");
  return abort !== undefined && evaluator.constant(file, abort.value) === true;
}

/** `const validate = ajv.compile(schema)`. */
function compiled(evaluator: Evaluator, file: FileNode, callee: Value): SchemaRegex[] {
  const found = resolved(evaluator, file, callee);
  const site = found?.value.is === "call" ? found.file.sites[found.value.site] : undefined;
  if (site?.facts.name !== "compile" || site.facts.callee.is !== "member") return [];
  const [schema] = site.facts.arguments;
  const maker = { file: site.file, value: site.facts.callee.of };
  if (!schema || !libraryOf(evaluator, maker, AJV)) return [];
  return inJsonSchema(evaluator, site.file, schema, checksAll(evaluator, maker), MAX_DEPTH);
}

/** With `allErrors`, ajv goes on after a limit that was not kept. */
function checksAll(evaluator: Evaluator, { file, value }: Held): boolean {
  const found = resolved(evaluator, file, value);
  const site = found?.value.is === "new" ? found.file.sites[found.value.site] : undefined;
  const [options] = site?.facts.arguments ?? [];
  if (options?.is !== "object") return false;
  const all = site!.file.facts.objects[options.index]?.properties.find(({ name }) => name === "allErrors");
  return all !== undefined && evaluator.constant(site!.file, all.value) !== false;
}

function inJsonSchema(
  evaluator: Evaluator,
  file: FileNode,
  value: Value,
  isUnlimited: boolean,
  left: number,
): SchemaRegex[] {
  const found = left > 0 ? resolved(evaluator, file, value) : undefined;
  if (!found) return [];
  const inside = (of: Value) => inJsonSchema(evaluator, found.file, of, isUnlimited, left - 1);
  const plain = found.value.is === "either" ? found.value.of[0]! : found.value;
  if (plain.is === "array") return plain.of.flatMap(inside);
  const properties = plain.is === "object" ? (found.file.facts.objects[plain.index]?.properties ?? []) : [];
  const constantOf = (key: string) => {
    const property = properties.find(({ name }) => name === key);
    return property && evaluator.constant(found.file, property.value);
  };
  const pattern = constantOf("pattern");
  const limit = isUnlimited ? undefined : constantOf("maxLength");
  const longest = typeof limit === "number" ? limit : undefined;
  // ajv makes them with this flag.
  const own =
    typeof pattern === "string" ? [{ library: "ajv" as const, regex: { pattern, flags: "u" }, longest }] : [];
  return [...own, ...properties.flatMap((property) => inside(property.value))];
}
