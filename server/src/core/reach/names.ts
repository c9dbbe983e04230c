/** The member names that functions go by: methods, properties and fields that hold them. */
import type { Value } from "../facts/facts.ts";
import type { Evaluator } from "./evaluate.ts";
import { functionsAmong } from "./targets.ts";
import type { FileNode, FunctionNode, Universe } from "./universe.ts";

export function namesOfFunctions(universe: Universe, evaluator: Evaluator): Map<FunctionNode, Set<string>> {
  const names = new Map<FunctionNode, Set<string>>();
  const add = (file: FileNode, value: Value, name: string) => {
    for (const called of functionsOf(evaluator, file, value)) {
      const known = names.get(called);
      if (known) known.add(name);
      else names.set(called, new Set([name]));
    }
  };
  for (const file of universe.files) {
    const { classes, objects, assignments, annotations } = file.facts;
    for (const { standIn, function: index } of annotations)
      if (standIn) add(file, { is: "function", index }, file.facts.functions[index]!.ownName);
    for (const owner of classes) {
      for (const member of owner.members) if (member.kind !== "setter") add(file, member.value, member.name);
      for (const [name, values] of owner.assigned) for (const value of values) add(file, value, name);
    }
    for (const object of objects)
      for (const property of object.properties) add(file, property.value, property.name);
    for (const { name, value } of assignments) add(file, value, name);
    for (const [name, values] of file.facts.exports.named) for (const value of values) add(file, value, name);
  }
  return names;
}

/** Functions that are stored, returned or listed: somebody may call them whom no name leads to. */
export function heldFunctions(universe: Universe, evaluator: Evaluator): Set<FunctionNode> {
  const held = new Set<FunctionNode>();
  const hold = (file: FileNode, value: Value): void => {
    if (value.is === "array" || value.is === "either") for (const each of value.of) hold(file, each);
    else for (const called of functionsOf(evaluator, file, value)) held.add(called);
  };
  for (const file of universe.files) {
    const { classes, objects, assignments, functions, bindings, exports } = file.facts;
    // `module.exports = { … }`: whoever takes something out of it does so by its name.
    const exported = new Set(
      (exports.named.get("=") ?? []).map((value) => value.is === "object" && value.index),
    );
    for (const object of objects)
      if (!exported.has(object.index)) for (const property of object.properties) hold(file, property.value);
    for (const owner of classes)
      for (const values of owner.assigned.values()) for (const value of values) hold(file, value);
    for (const { value } of assignments) hold(file, value);
    for (const called of functions) for (const value of called.returns) hold(file, value);
    for (const binding of bindings)
      for (const value of binding.values) if (value.is === "array") hold(file, value);
  }
  return held;
}

function functionsOf(evaluator: Evaluator, file: FileNode, value: Value): FunctionNode[] {
  if (value.is === "function") return file.functions[value.index] ? [file.functions[value.index]!] : [];
  if (value.is !== "name" && value.is !== "call") return [];
  return functionsAmong(evaluator.evaluate(file, value));
}

/** Names that collections, promises, streams, emitters and the like have: unique or not, they tell nothing. */
export const COMMON_NAMES: ReadonlySet<string> = new Set(
  `constructor toString valueOf toJSON hasOwnProperty length push pop shift unshift slice splice concat join reverse
   indexOf lastIndexOf includes find findIndex filter map forEach reduce some every sort flat flatMap keys values
   entries get set has add delete clear then catch finally call apply bind on once off emit addListener removeListener
   write end read close open pipe destroy resume pause start stop run exec execute test match replace split trim next
   return throw resolve reject all race send json status parse stringify format create update remove save load init
   initialize render connect disconnect listen query execute insert select fetch request response handle process log
   info warn error debug trace assert equal notEqual deepEqual`.split(/\s+/),
);
