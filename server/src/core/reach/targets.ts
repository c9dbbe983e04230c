/** What a value may turn out to be. */
import { constructed } from "./api.ts";
import type { RegexSource } from "./regex/verdict.ts";
import type { ClassNode, FileNode, FunctionNode, InterfaceNode, ObjectNode } from "./universe.ts";

export type Target =
  | { readonly is: "function"; readonly function: FunctionNode }
  | { readonly is: "class"; readonly class: ClassNode }
  /** Something made from the class (or a subclass of it). */
  | {
      readonly is: "instance";
      readonly class: ClassNode;
      /** Chosen by dependency injection: another may be provided elsewhere. */
      readonly provided?: true;
    }
  /** Something that implements the interface. */
  | { readonly is: "implementation"; readonly interface: InterfaceNode }
  | { readonly is: "object"; readonly object: ObjectNode }
  /** The namespace of a file. */
  | { readonly is: "file"; readonly file: FileNode }
  /** An API, or something inside one, by symbol: `node:fs#`, `node:fs#readFileSync`, `node:sqlite#DatabaseSync`. */
  | { readonly is: "api"; readonly symbol: string }
  /** An instance of an API's class: members are `<symbol>.<name>`. */
  | { readonly is: "api instance"; readonly symbol: string }
  /** A function of an API turned into one that gives a promise. */
  | { readonly is: "promisified"; readonly symbol: string }
  /** A regular expression whose text is known. */
  | { readonly is: "regex"; readonly regex: RegexSource }
  /** From a package that the catalogue doesn't know. */
  | { readonly is: "outside"; readonly specifier: string };

/** The functions among them. */
export function functionsAmong(targets: readonly Target[]): FunctionNode[] {
  return targets.flatMap((target) => (target.is === "function" ? [target.function] : []));
}

/** The functions that a path of members leads to. */
export function functionsAt(
  members: { member(target: Target, name: string): readonly Target[] },
  targets: readonly Target[],
  path: readonly string[],
): FunctionNode[] {
  let found = targets;
  for (const name of path) found = found.flatMap((target) => members.member(target, name));
  return functionsAmong(found);
}

/** What `new` (or a declared type) makes of it. */
export function instanceOf(target: Target): Target[] {
  if (target.is === "class") return [{ is: "instance", class: target.class }];
  if (target.is === "api") return [{ is: "api instance", symbol: constructed(target.symbol) }];
  if (target.is === "implementation" || target.is === "instance" || target.is === "api instance")
    return [target];
  return target.is === "outside" ? [target] : [];
}

/** A value that may be more things than this is as good as unknown; the first ones stand for it. */
const MOST_TARGETS = 24;

export function unique(targets: readonly Target[]): readonly Target[] {
  if (targets.length < 2) return targets;
  const seen = new Map<unknown, Target>();
  for (const target of targets) {
    const key = identity(target);
    if (!seen.has(key)) seen.set(key, target);
    if (seen.size === MOST_TARGETS) break;
  }
  return [...seen.values()];
}

function identity(target: Target): unknown {
  switch (target.is) {
    case "function":
      return target.function;
    case "class":
      return target.class;
    case "instance":
      return target.class.facts;
    case "implementation":
      return target.interface;
    case "object":
      return target.object;
    case "file":
      return target.file;
    case "regex":
      return `/${target.regex.pattern}/${target.regex.flags}`;
    case "outside":
      return `outside ${target.specifier}`;
    default:
      return `${target.is} ${target.symbol}`;
  }
}
