/** Whether somebody looks at how long a value is: to refuse what is too long, as a rule. */
import type { Binding } from "../../facts/facts.ts";
import type { Evaluator } from "../evaluate.ts";
import type { FileNode } from "../universe.ts";

export function isMeasured(evaluator: Evaluator, file: FileNode, binding: Binding): boolean {
  return file.facts.reads.some(
    ({ name, of }) =>
      /^(length|byteLength|size)$/.test(name) &&
      of.is === "name" &&
      of.name === binding.name &&
      evaluator.bindingOf(file, of) === binding,
  );
}
