/** Inputs: collections and numbers of which the text shows no size, and how they are told apart and named. */
import type { Value } from "../../facts/facts.ts";
import type { Evaluator } from "../evaluate.ts";
import type { FileNode } from "../universe.ts";
import type { Input, Root, Size } from "./amount.ts";
import { keyOf, nameOf } from "./keys.ts";
import type { RowsIn } from "./origins.ts";
import type { Queries } from "./queries.ts";

/** Names of names of names, at most. */
const MAX_DEPTH = 10;

/** Names for what is rarely long. */
const SMALL =
  /(^|[._])(args?|argv|options?|opts|config|settings|flags|plugins?|extensions?|exts|columns|headers|keys|props|params|parts|segments|modes?|types?|levels?|locales?|languages|roles|scopes|permissions|tags|steps|stages|formats|envs?|dimensions|axes|patterns|rules|middlewares?|hooks|listeners|handlers|loaders|presets|targets|variants|attributes|aliases|suffixes|prefixes)(\(\))?$/i;

/** The same as the last word of a longer name, where that leaves no doubt; what a name of one thing holds. */
const OF_TYPES =
  /[a-z](Types|Modes|Levels|Locales|Languages|Roles|Scopes|Permissions|Formats|Plugins|Headers|Options|Settings|Extensions|Enum|Id)(\(\))?$/;

/** What is written in capitals, the program's author knows. */
const FIXED = /(^|\.)[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/;

/** In the path to an input: an item of the list. */
export const ITEM = "[]";

export interface Inputs {
  of(file: FileNode, value: Value): Size;
  /** The innermost name that the value is made of. */
  rootOf(file: FileNode, value: Value): Root | undefined;
}

export function createInputs(
  evaluator: Pick<Evaluator, "bindingOf">,
  rowsIn: RowsIn,
  madeOf: Queries["madeOf"],
): Inputs {
  const ofInput = (file: FileNode, value: Value): Size => ({ times: 1, inputs: [inputOf(file, value)] });

  const inputOf = (file: FileNode, value: Value): Input => {
    const name = nameOf(file, value);
    const root = rootOf(file, value);
    const parameter = parameterOf(file, value);
    const rows = rowsIn(file, value);
    let parts: ReadonlySet<string> | undefined;
    return {
      key: keyOf(file, value),
      name,
      root,
      isSmall: SMALL.test(name) || FIXED.test(name) || OF_TYPES.test(name),
      isData: rows !== "none",
      isFew: rows === "few",
      madeOf: () => (parts ??= madeOf(file, value)),
      ...(parameter && { parameter }),
    };
  };

  const parameterOf = (file: FileNode, value: Value, left = MAX_DEPTH): Input["parameter"] => {
    if (left === 0) return undefined;
    if (value.is === "member" && value.name !== null) {
      const of = parameterOf(file, value.of, left - 1);
      return of && { ...of, path: [...of.path, value.name] };
    }
    if (value.is === "element") {
      const of = parameterOf(file, value.of, left - 1);
      return of && { ...of, path: [...of.path, ITEM] };
    }
    const binding = value.is === "name" ? evaluator.bindingOf(file, value) : undefined;
    const [first] = binding?.values ?? [];
    // What a callback is given, or a loop has, of each item of a parameter.
    const item =
      first?.is === "element" && binding?.values.length === 1
        ? parameterOf(file, first, left - 1)
        : undefined;
    if (item) return item;
    if (binding?.parameter)
      return { file, function: binding.parameter.function, index: binding.parameter.index, path: [] };
    // `{ rows }` of a parameter.
    const [only] = binding?.constant ? binding.values : [];
    return only?.is === "member" ? parameterOf(file, only, left - 1) : undefined;
  };

  const rootOf = (file: FileNode, value: Value, left = MAX_DEPTH): Root | undefined => {
    if (left === 0) return undefined;
    const later = (values: readonly Value[]): Root | undefined =>
      values
        .map((each) => rootOf(file, each, left - 1))
        .reduce((a, b) => (a && b ? (b.at > a.at ? b : a) : (a ?? b)), undefined);
    switch (value.is) {
      case "name": {
        const binding = evaluator.bindingOf(file, value);
        if (!binding || binding.import) return undefined;
        return { file, at: binding.at };
      }
      case "member":
      case "await":
        return rootOf(file, value.of, left - 1);
      case "element":
        return later([value.of, value.key]);
      case "either":
      case "array":
        return later(value.of);
      case "binary":
        return later([value.left, value.right]);
      case "call":
      case "new": {
        const site = file.facts.sites[value.site];
        return site && later([...(site.callee.is === "member" ? [site.callee.of] : []), ...site.arguments]);
      }
      case "function":
        return undefined;
      default:
        return undefined;
    }
  };

  return { of: ofInput, rootOf };
}

/** A parameter itself, or an item of one: not what a callback is given. */
export function isGivenOnce({ parameter, root }: Input): boolean {
  if (!parameter) return false;
  if (parameter.path.includes(ITEM)) return true;
  const { facts } = parameter.file.functions[parameter.function]!;
  return (
    parameter.path.length === 0 &&
    root !== undefined &&
    facts.name !== "" &&
    parameter.file.facts.functions[facts.index]!.kind !== "arrow"
  );
}

/** The name that the code gives to what has none of its own. */
export function calledBy(name: string, { times, inputs }: Size): Size {
  const [only] = inputs;
  if (inputs.length !== 1 || !/\)$|^\(|^its input$|\]$/.test(only!.name)) return { times, inputs };
  return { times, inputs: [{ ...only!, name }] };
}
