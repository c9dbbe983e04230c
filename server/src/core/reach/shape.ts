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
      return { is: "template" };
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

/** Names of functions and of objects that are written elsewhere. */
function referenced(evaluator: Evaluator, file: FileNode, value: Value, depth: number): Argument {
  if (value.is !== "name" && value.is !== "member") return UNKNOWN;
  const targets = evaluator.evaluate(file, value);
  if (targets.length !== 1) return UNKNOWN;
  const target = targets[0]!;
  if (target.is === "function") return { is: "function", async: target.function.facts.async };
  if (target.is === "object")
    return objectArgument(evaluator, target.object.file, target.object.facts.index, depth);
  return UNKNOWN;
}

function objectArgument(evaluator: Evaluator, file: FileNode, index: number, depth: number): Argument {
  const object = file.facts.objects[index];
  if (!object) return UNKNOWN;
  const properties: Record<string, Argument> = {};
  for (const property of object.properties)
    properties[property.name] = argumentOf(evaluator, file, property.value, depth - 1);
  return { is: "object", properties, open: object.open };
}
