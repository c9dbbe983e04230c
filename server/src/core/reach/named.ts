/**
 * Declarations of the workspace that rows speak of: a configuration may say that a function blocks, or that a class's
 * members are called, as the catalogue does of packages. Where code lands in one of them it also means its symbol.
 */
import { splitSymbol, type Catalogue } from "../catalogue/catalogue.ts";
import type { Evaluator, Target } from "./evaluate.ts";
import { push } from "./sites.ts";
import type { ClassNode, FileNode, FunctionNode, InterfaceNode, Universe } from "./universe.ts";

export type NamedNode = FunctionNode | ClassNode | InterfaceNode;

export interface NamedDeclarations {
  /** The symbols of rows that are about the function, class or interface. */
  symbolsOf(node: NamedNode): readonly string[];
  /** Symbols of which nothing was found. */
  readonly unknownSymbols: readonly string[];
}

export function findNamed(
  universe: Universe,
  evaluator: Evaluator,
  { ownSymbols }: Pick<Catalogue, "ownSymbols">,
): NamedDeclarations {
  const found = new Map<NamedNode, string[]>();
  const unknownSymbols: string[] = [];
  for (const symbol of ownSymbols) {
    const { module, path } = splitSymbol(symbol);
    const file = universe.byPath.get(module);
    const nodes = file ? nodesOf(evaluator, file, path.split(".")) : [];
    for (const node of nodes) push(found, node, symbol);
    if (nodes.length === 0) unknownSymbols.push(symbol);
  }
  return { symbolsOf: (node) => found.get(node) ?? [], unknownSymbols };
}

/** What a path of names means in a file: what it exports, or, of that name, only declares. */
function nodesOf(
  evaluator: Evaluator,
  file: FileNode,
  [first = "", ...rest]: readonly string[],
): NamedNode[] {
  const names = first === "*" ? exportedNames(file) : [first];
  const exported = names.flatMap((name) => evaluator.exported(file, name));
  const targets = exported.length > 0 ? exported : declared(file, first);
  const members = rest.filter((name) => name !== "constructor");
  const inside = members.reduce<readonly Target[]>(
    (owners, name) => membersOf(evaluator, owners, name),
    targets,
  );
  return inside.flatMap(nodeOf);
}

function exportedNames({ facts }: FileNode): string[] {
  return [...facts.exports.named.keys(), ...facts.exports.from.keys()];
}

function declared(file: FileNode, name: string): Target[] {
  return [
    ...file.functions
      .filter(({ facts }) => facts.name === name)
      .map((found) => ({ is: "function" as const, function: found })),
    ...file.classes
      .filter(({ facts }) => facts.name === name)
      .map((found) => ({ is: "class" as const, class: found })),
  ];
}

/** Members of a class are those of its instances, and static ones. */
function membersOf(evaluator: Evaluator, owners: readonly Target[], name: string): readonly Target[] {
  return owners.flatMap((owner) => [
    ...evaluator.member(owner, name),
    ...(owner.is === "class" ? evaluator.member({ is: "instance", class: owner.class }, name) : []),
  ]);
}

function nodeOf(target: Target): NamedNode[] {
  if (target.is === "function") return [target.function];
  if (target.is === "class" || target.is === "instance") return [target.class];
  return target.is === "implementation" ? [target.interface] : [];
}
