/**
 * What others can get hold of: what the entry files of libraries export, with the members of exported objects and classes.
 * An export of an inner file that no entry hands on is the package's own affair.
 */
import type { Evaluator, Target } from "../reach/evaluate.ts";
import type { ClassNode, FileNode, FunctionNode } from "../reach/universe.ts";
import type { Program } from "./programs.ts";

export interface Public {
  hasFunction(called: FunctionNode): boolean;
  hasClass(owner: ClassNode): boolean;
}

/** Objects in objects that are exported, at most. */
const MAX_DEPTH = 3;

export function findPublic(evaluator: Evaluator, programs: readonly Program[]): Public {
  const functions = new Set<FunctionNode>();
  const classes = new Set<ClassNode>();

  const add = (target: Target, left: number): void => {
    if (target.is === "function") functions.add(target.function);
    if (target.is === "class" || target.is === "instance") classes.add(target.class);
    if (target.is === "file") addFile(target.file, left - 1);
    if (target.is !== "object" || left === 0) return;
    const { file, facts } = target.object;
    for (const { value } of facts.properties)
      for (const member of evaluator.evaluate(file, value)) add(member, left - 1);
  };

  const addFile = (file: FileNode, left: number): void => {
    if (left < 0) return;
    for (const each of withStars(evaluator, file)) {
      const { named, from } = each.facts.exports;
      for (const name of [...named.keys(), ...from.keys()])
        if (name !== "=") for (const target of evaluator.exported(each, name)) add(target, left);
      for (const value of named.get("=") ?? [])
        for (const target of evaluator.evaluate(each, value)) add(target, left);
    }
  };

  for (const { kind, entry } of programs)
    if (kind === "library" || kind === "extension") addFile(entry, MAX_DEPTH);
  return { hasFunction: (called) => functions.has(called), hasClass: (owner) => classes.has(owner) };
}

/** The file and those whose exports it hands on whole: each is asked for its own names, since barrels list hundreds. */
function withStars(evaluator: Evaluator, entry: FileNode): ReadonlySet<FileNode> {
  const files = new Set([entry]);
  for (const file of files)
    for (const specifier of file.facts.exports.stars) {
      const found = file.resolve(specifier);
      const target = found.is === "source" ? evaluator.universe.byPath.get(found.path) : undefined;
      if (target) files.add(target);
    }
  return files;
}
