/**
 * Functions that their JSDoc speaks of. `@blocking` makes a function an operation of whoever calls it, and speaks for all
 * that its body does; `@nonblocking` says that calling it blocks nobody.
 */
import type { Annotation } from "../facts/facts.ts";
import type { Cost } from "../finding/finding.ts";
import type { Evaluator } from "./evaluate.ts";
import type { OperationNode } from "./graph.ts";
import { functionsAmong } from "./targets.ts";
import type { ClassNode, FileNode, FunctionNode, InterfaceNode, Universe } from "./universe.ts";

export interface Annotations {
  of(called: FunctionNode): Annotation | undefined;
  /** An operation for each function that is said to block. */
  readonly operations: readonly OperationNode[];
}

export function createAnnotations(universe: Universe, evaluator: Evaluator): Annotations {
  const said = new Map<FunctionNode, Annotation>();
  for (const file of universe.files)
    for (const annotation of file.facts.annotations) {
      const called = file.functions[annotation.function];
      if (!called) continue;
      said.set(called, annotation);
      for (const described of describedBy(universe, evaluator, called)) said.set(described, annotation);
    }
  return {
    of: (called) => said.get(called),
    operations: [...said].flatMap(([called, annotation]) =>
      annotation.blocking ? [operationOf(called, annotation)] : [],
    ),
  };
}

/** `store.d.ts` speaks of what `store.js` exports under the same name. */
function describedBy(universe: Universe, evaluator: Evaluator, called: FunctionNode): FunctionNode[] {
  const sibling = called.file.path.replace(/\.d\.([cm]?)ts$/, ".$1js");
  const script = sibling === called.file.path ? undefined : universe.byPath.get(sibling);
  if (!script) return [];
  return [...called.file.facts.exports.named.keys()]
    .filter((name) => functionsAmong(evaluator.exported(called.file, name)).includes(called))
    .flatMap((name) => functionsAmong(evaluator.exported(script, name)));
}

/** It stands where the function's name does; who calls the function has it at the call. */
function operationOf(called: FunctionNode, annotation: Annotation): OperationNode {
  const { name, ownName, at } = called.facts;
  const kind = annotation.kind ?? "compute";
  const cost = costOf(annotation);
  return {
    api: name,
    row: { symbol: name, kind, cost },
    kind,
    cost,
    function: called,
    start: at,
    end: at + Math.max(ownName.length, 1),
    loop: -1,
    site: undefined,
    certainty: "exact",
    annotation,
  };
}

function costOf({ tier = "medium", milliseconds, why }: Annotation): Cost {
  const cost = { tier, why: why === "" ? "as its annotation says" : why };
  return milliseconds === undefined ? cost : { ...cost, milliseconds };
}

/** The stand-in for a member of the interface, or of one that it extends. */
export function annotatedSignature(
  evaluator: Evaluator,
  owner: InterfaceNode,
  name: string,
): FunctionNode | undefined {
  const seen = new Set([owner]);
  for (const { file, facts } of seen) {
    const own = facts.members.find((member) => member.name === name);
    const found = own?.standIn && functionOf(file, own.standIn);
    if (found) return found;
    for (const base of own ? [] : facts.extends.flatMap((value) => evaluator.evaluate(file, value)))
      if (base.is === "implementation") seen.add(base.interface);
  }
  return undefined;
}

/** The stand-in for an abstract member of the class itself. */
export function annotatedAbstract({ file, facts }: ClassNode, name: string): FunctionNode | undefined {
  const own = facts.members.find((member) => member.name === name && member.abstract && !member.static);
  return own && functionOf(file, own.value);
}

function functionOf(file: FileNode, value: { readonly is: string; readonly index?: number }) {
  return value.is === "function" && value.index !== undefined ? file.functions[value.index] : undefined;
}
