/** The call as its text shows it, constants folded across the workspace: what catalogue rows decide by. */
import type { Argument, CallShape } from "../catalogue/row.ts";
import type { Value } from "../facts/facts.ts";
import type { Evaluator } from "./evaluate.ts";
import type { FileNode, SiteNode } from "./universe.ts";

const UNKNOWN: Argument = { is: "unknown" };

/** Objects inside objects inside arguments: deeper than any options object that a row asks about. */
const MAX_DEPTH = 4;

export function shapeOf(evaluator: Evaluator, site: SiteNode): CallShape {
  const { arguments: given, spread, name, callee } = site.facts;
  const all = given.map((value) => argumentOf(evaluator, site.file, value, MAX_DEPTH));
  if (callee.is === "member" && name === "call") return { arguments: all.slice(1), spread };
  if (callee.is === "member" && name === "apply") {
    const [, list] = all;
    return list?.is === "array" ? { arguments: list.elements, spread } : { arguments: [], spread: true };
  }
  return { arguments: all, spread };
}

export function argumentOf(evaluator: Evaluator, file: FileNode, value: Value, depth = MAX_DEPTH): Argument {
  if (depth === 0) return UNKNOWN;
  switch (value.is) {
    case "function":
      return { is: "function", async: file.facts.functions[value.index]?.async ?? false };
    case "object":
      return objectArgument(evaluator, file, value.index, depth);
    case "array":
      return { is: "array", elements: value.of.map((each) => argumentOf(evaluator, file, each, depth - 1)) };
    case "regex":
      return { is: "regex" };
    case "template":
      return constantArgument(evaluator, file, value) ?? { is: "template" };
    default:
      return constantArgument(evaluator, file, value) ?? referenced(evaluator, file, value, depth);
  }
}

function constantArgument(evaluator: Evaluator, file: FileNode, value: Value): Argument | undefined {
  const constant = evaluator.constant(file, value);
  switch (typeof constant) {
    case "number":
      return { is: "number", value: constant };
    case "string":
      return { is: "string", value: constant };
    case "boolean":
      return { is: "boolean", value: constant };
    default:
      return constant === null ? { is: "nothing" } : undefined;
  }
}

/** Calls that put a path together; the last part is the file's name. */
const PATH_CALL = /^(join|resolve|URL|fileURLToPath|normalize)$/;

/** `path.join(folder, "package.json")`: the end of the path is known, the beginning stands as `…`. */
function pathArgument(evaluator: Evaluator, file: FileNode, value: Value, left = 4): Argument | undefined {
  if (left === 0) return undefined;
  if (value.is === "name") {
    const binding = evaluator.bindingOf(file, value);
    const [only] = binding?.constant ? binding.values : [];
    return only && pathArgument(evaluator, file, only, left - 1);
  }
  const site = value.is === "call" || value.is === "new" ? file.facts.sites[value.site] : undefined;
  if (!site || !PATH_CALL.test(site.name)) return undefined;
  const last =
    site.name === "URL" || site.name === "fileURLToPath" ? site.arguments[0] : site.arguments.at(-1);
  const end = last && evaluator.constant(file, last);
  // `rows.join("\n")`: a list's, and no path.
  const isList = site.name === "join" && site.arguments.length < 2;
  if (typeof end === "string") return isList ? undefined : { is: "string", value: `…/${end}` };
  return last && pathArgument(evaluator, file, last, left - 1);
}

/** Names of functions and of objects that are written elsewhere. */
function referenced(evaluator: Evaluator, file: FileNode, value: Value, depth: number): Argument {
  const path = pathArgument(evaluator, file, value);
  if (path) return path;
  if (value.is === "call") return knownByName(file.facts.sites[value.site]?.name);
  if (value.is !== "name" && value.is !== "member") return UNKNOWN;
  const targets = evaluator.evaluate(file, value);
  if (targets.length !== 1) return knownByName(value.name);
  const target = targets[0]!;
  if (target.is === "function") return { is: "function", async: target.function.facts.async };
  if (target.is === "object")
    return objectArgument(evaluator, target.object.file, target.object.facts.index, depth);
  return target.is === "api" ? { is: "unknown", api: target.symbol } : knownByName(value.name);
}

/** Of what the name or the call stands for, nothing shows but how it is called. */
function knownByName(name: string | null | undefined): Argument {
  return name ? { is: "unknown", name } : UNKNOWN;
}

function objectArgument(evaluator: Evaluator, file: FileNode, index: number, depth: number): Argument {
  const object = file.facts.objects[index];
  if (!object) return UNKNOWN;
  const properties: Record<string, Argument> = {};
  for (const property of object.properties)
    properties[property.name] = argumentOf(evaluator, file, property.value, depth - 1);
  return { is: "object", properties, open: object.open };
}
