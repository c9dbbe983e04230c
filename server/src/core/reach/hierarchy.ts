/**
 * Who implements what: subclasses, implementers of interfaces, objects typed as one, and which of them the workspace
 * ever constructs, injects or hands on. A class that nobody makes is no implementation.
 */
import type { Evaluator } from "./evaluate.ts";
import { createKeys, createMemo } from "./memo.ts";
import type { ClassNode, FileNode, FunctionNode, InterfaceNode, ObjectNode, Universe } from "./universe.ts";
import type { Value } from "../facts/facts.ts";

/** A body that a call through a member may land in. */
export interface Implementation {
  readonly owner: ClassNode | ObjectNode;
  /** Undefined where the member is there, but is no function of the workspace. */
  readonly function: FunctionNode | undefined;
}

export interface Hierarchy {
  /** The bodies that `instance.name()` may land in, where its static type is the class. */
  ofClass(owner: ClassNode, name: string): readonly Implementation[];
  ofInterface(owner: InterfaceNode, name: string): readonly Implementation[];
}

export function createHierarchy(universe: Universe, evaluator: Evaluator): Hierarchy {
  const subclasses = new Map<ClassNode, ClassNode[]>();
  const implementers = new Map<InterfaceNode, (ClassNode | ObjectNode)[]>();
  const subinterfaces = new Map<InterfaceNode, InterfaceNode[]>();
  link(universe, evaluator, { subclasses, implementers, subinterfaces });
  const mentioned = mentionedClasses(universe, evaluator);

  const isConstructed = (owner: ClassNode) =>
    !owner.facts.abstract && (mentioned.has(owner) || isDecorated(owner));

  const below = (owner: ClassNode): ClassNode[] => {
    const found = new Set<ClassNode>([owner]);
    for (const each of found) for (const sub of subclasses.get(each) ?? []) found.add(sub);
    return [...found];
  };

  const bodyOf = (owner: ClassNode, name: string): Implementation => {
    const found = evaluator.member({ is: "instance", class: owner }, name);
    const body = found.find((target) => target.is === "function");
    return { owner, function: body?.is === "function" ? body.function : undefined };
  };

  /** Those that are made somewhere, or all where none is (a library's users make them). */
  const living = (classes: readonly ClassNode[]): readonly ClassNode[] => {
    const concrete = classes.filter((each) => !each.facts.abstract);
    const made = concrete.filter(isConstructed);
    return made.length > 0 ? made : concrete;
  };

  const interfacesBelow = (owner: InterfaceNode): InterfaceNode[] => {
    const found = new Set<InterfaceNode>([owner]);
    for (const each of found) for (const sub of subinterfaces.get(each) ?? []) found.add(sub);
    return [...found];
  };

  const memo = createMemo();
  const keyOf = createKeys();
  return {
    ofClass: (owner, name) =>
      memo.ask(keyOf(owner, name), () => distinct(living(below(owner)).map((each) => bodyOf(each, name)))),
    ofInterface: (owner, name) => memo.ask(keyOf(owner, name), () => implementationsOf(owner, name)),
  };

  function implementationsOf(owner: InterfaceNode, name: string): readonly Implementation[] {
    const direct = interfacesBelow(owner).flatMap((each) => implementers.get(each) ?? []);
    const all = new Set<ClassNode | ObjectNode>();
    for (const each of direct) for (const sub of isClass(each) ? below(each) : [each]) all.add(sub);
    const classes = living([...all].filter(isClass)).map((each) => bodyOf(each, name));
    const objects = [...all].flatMap((each) => (isClass(each) ? [] : objectBody(evaluator, each, name)));
    return [...distinct(classes), ...objects];
  }
}

/** A decorator may register the class; the one that only allows to inject into it does not. */
function isDecorated({ file, facts }: ClassNode): boolean {
  return facts.decorators.some((index) => !/^injectable$/i.test(file.facts.sites[index]?.name ?? ""));
}

function objectBody(evaluator: Evaluator, owner: ObjectNode, name: string): Implementation[] {
  const found = evaluator.member({ is: "object", object: owner }, name);
  const body = found.find((target) => target.is === "function");
  return found.length > 0 ? [{ owner, function: body?.is === "function" ? body.function : undefined }] : [];
}

function isClass(owner: ClassNode | ObjectNode): owner is ClassNode {
  return "members" in owner.facts;
}

/** Subclasses that inherit a body count with it once. */
function distinct(found: readonly Implementation[]): Implementation[] {
  const bodies = new Set<FunctionNode>();
  return found.filter((each) => {
    if (!each.function) return true;
    if (bodies.has(each.function)) return false;
    bodies.add(each.function);
    return true;
  });
}

interface Links {
  readonly subclasses: Map<ClassNode, ClassNode[]>;
  readonly implementers: Map<InterfaceNode, (ClassNode | ObjectNode)[]>;
  readonly subinterfaces: Map<InterfaceNode, InterfaceNode[]>;
}

function link(universe: Universe, evaluator: Evaluator, links: Links): void {
  // Doubles that tests make are no implementations of the program's.
  for (const file of universe.files.filter((each) => !each.isTest)) {
    for (const owner of file.classes) {
      for (const base of owner.facts.extends ? evaluator.evaluate(file, owner.facts.extends) : [])
        if (base.is === "class") push(links.subclasses, base.class, owner);
      for (const target of owner.facts.implements.flatMap((value) => evaluator.evaluate(file, value))) {
        if (target.is === "implementation") push(links.implementers, target.interface, owner);
        if (target.is === "class") push(links.subclasses, target.class, owner);
      }
    }
    for (const owner of file.interfaces)
      for (const base of owner.facts.extends.flatMap((value) => evaluator.evaluate(file, value)))
        if (base.is === "implementation") push(links.subinterfaces, base.interface, owner);
    for (const object of file.objects)
      for (const target of object.facts.type ? evaluator.evaluate(file, object.facts.type) : [])
        if (target.is === "implementation") push(links.implementers, target.interface, object);
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (!known) map.set(key, [value]);
  else if (!known.includes(value)) known.push(value);
}

/** Classes that are constructed, or named as a value: given to a call, a list, an object (`useClass: FileStore`). */
function mentionedClasses(universe: Universe, evaluator: Evaluator): Set<ClassNode> {
  const names = new Set(universe.files.flatMap((file) => file.classes.map((owner) => owner.facts.name)));
  const found = new Set<ClassNode>();
  const mention = (file: FileNode, value: Value): void => {
    if (value.is === "array") for (const each of value.of) mention(file, each);
    if (value.is === "class") found.add(file.classes[value.index]!);
    if (value.is !== "name" && value.is !== "member") return;
    // Imports may rename a class: only local and exact names can be skipped.
    if (value.is === "name" && !names.has(value.name) && !/^[A-Z]/.test(value.name)) return;
    if (value.is === "member" && (value.name === null || !names.has(value.name))) return;
    for (const target of evaluator.evaluate(file, value)) if (target.is === "class") found.add(target.class);
  };
  for (const file of universe.files.filter((each) => !each.isTest)) {
    for (const site of file.sites) {
      if (site.facts.kind === "new") mention(file, site.facts.callee);
      for (const argument of site.facts.arguments) mention(file, argument);
    }
    for (const object of file.objects)
      for (const property of object.facts.properties) mention(file, property.value);
    for (const binding of file.facts.bindings)
      for (const value of binding.values) if (value.is === "array") mention(file, value);
  }
  return found;
}
