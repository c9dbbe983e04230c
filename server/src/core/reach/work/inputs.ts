/** Inputs: collections and numbers of which the text shows no size, and how they are told apart and named. */
import type { Value } from "../../facts/facts.ts";
import { indexOfName } from "../../facts/state.ts";
import type { Evaluator } from "../evaluate.ts";
import type { FileNode } from "../universe.ts";
import type { Input, Root, Size } from "./amount.ts";
import type { IsData } from "./origins.ts";

/** Names of names of names, at most. */
const MAX_DEPTH = 10;

/** Names for what is rarely long. */
const SMALL =
  /(^|[._])(args?|argv|options?|opts|config|settings|flags|plugins?|extensions?|exts|columns|headers|keys|props|params|parts|segments|modes?|types?|levels?|locales?|languages|roles|scopes|permissions|tags|steps|stages|formats|envs?|dimensions|axes|patterns|rules|middlewares?|hooks|listeners|handlers|loaders|presets|targets|variants|attributes|aliases|suffixes|prefixes)(\(\))?$/i;

export interface Inputs {
  of(file: FileNode, value: Value): Size;
  /** The innermost name that the value is made of. */
  rootOf(file: FileNode, value: Value): Root | undefined;
}

export function createInputs(evaluator: Pick<Evaluator, "bindingOf">, isData: IsData): Inputs {
  const ofInput = (file: FileNode, value: Value): Size => ({ times: 1, inputs: [inputOf(file, value)] });

  const inputOf = (file: FileNode, value: Value): Input => {
    const name = nameOf(file, value);
    const root = rootOf(file, value);
    const parameter = parameterOf(file, value);
    return {
      key: keyOf(file, value),
      name,
      root,
      isSmall: SMALL.test(name),
      isData: isData(file, value),
      ...(parameter && { parameter }),
    };
  };

  const parameterOf = (file: FileNode, value: Value): Input["parameter"] => {
    if (value.is === "member" && value.name !== null) {
      const of = parameterOf(file, value.of);
      return of && { ...of, path: [...of.path, value.name] };
    }
    const binding = value.is === "name" ? evaluator.bindingOf(file, value) : undefined;
    if (binding?.parameter)
      return { file, function: binding.parameter.function, index: binding.parameter.index, path: [] };
    // `{ rows }` of a parameter.
    const [only] = binding?.constant ? binding.values : [];
    return only?.is === "member" ? parameterOf(file, only) : undefined;
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

  const keyOf = (file: FileNode, value: Value): string => {
    switch (value.is) {
      case "name": {
        const { scopes } = file.facts;
        const index = indexOfName(scopes, value.scope, value.name);
        return index === undefined ? value.name : `${file.path}#${index}`;
      }
      case "member":
        return `${keyOf(file, value.of)}.${value.name}`;
      case "element":
        return `${keyOf(file, value.of)}[]`;
      case "await":
        return keyOf(file, value.of);
      case "this":
        return `${file.path}#this${value.class}`;
      case "call":
      case "new":
        return `${file.path}()${value.site}`;
      case "array":
        return value.of.map((each) => keyOf(file, each)).join(",");
      default:
        return `${file.path}?${value.is}`;
    }
  };

  return { of: ofInput, rootOf };
}

/** As a person would name it: `order.lines`, `loadUsers()`. */
export function nameOf(file: FileNode, value: Value): string {
  switch (value.is) {
    case "name":
      return value.name;
    case "member":
      return value.name === null ? nameOf(file, value.of) : `${nameOf(file, value.of)}.${value.name}`;
    case "element":
      return `${nameOf(file, value.of)}[…]`;
    case "await":
      return nameOf(file, value.of);
    case "this":
      return "this";
    case "call":
    case "new": {
      const site = file.facts.sites[value.site];
      return site ? `${nameOf(file, site.callee)}()` : "its input";
    }
    default:
      return "its input";
  }
}

/** `Object.keys`, `Math.min`, `Array`; empty for what is no plain name. */
export function pathOf(value: Value): string {
  if (value.is === "name") return value.name;
  if (value.is !== "member" || value.name === null) return "";
  const of = pathOf(value.of);
  return of === "" ? "" : `${of}.${value.name}`;
}
