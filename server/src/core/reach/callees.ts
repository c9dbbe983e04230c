/** Which bodies and APIs a call may land in: by names first, by the checker where names don't tell. */
import type { Certainty } from "../finding/finding.ts";
import type { Value } from "../facts/facts.ts";
import type { Answer } from "../project/checker.ts";
import { annotatedAbstract, annotatedSignature } from "./annotations.ts";
import { called } from "./api.ts";
import type { Evaluator, Target } from "./evaluate.ts";
import type { Hierarchy, Implementation } from "./hierarchy.ts";
import type { ClassNode, FileNode, FunctionNode, InterfaceNode, SiteNode } from "./universe.ts";
import type { NamedDeclarations } from "./named.ts";

export interface Callees {
  readonly functions: readonly FunctionNode[];
  /** Symbols, most specific first. */
  readonly apis: readonly string[];
  /** How many bodies or APIs the call may land in, blocking or not. */
  readonly total: number;
  /** `exact` for one, `through` for several or by way of an interface. */
  readonly certainty: Certainty;
  /** The callee comes from a package that nobody told us about. */
  readonly outside: boolean;
}

export const NOTHING: Callees = { functions: [], apis: [], total: 0, certainty: "exact", outside: false };

export function isNothing(callees: Callees): boolean {
  return callees.total === 0 && !callees.outside;
}

export interface CalleeFinder {
  /** What names and declared types tell. */
  lexical(site: SiteNode): Callees;
  /** What the checker's answer tells. */
  answered(answer: Answer, name: string): Callees;
  /** The functions that a value is: a name, `this.handle`, `reader.read.bind(reader)`. */
  ofValue(file: FileNode, value: Value): Callees;
}

export function createCalleeFinder(
  evaluator: Evaluator,
  hierarchy: Hierarchy,
  { symbolsOf }: NamedDeclarations,
): CalleeFinder {
  const { universe } = evaluator;

  /** With the symbols that rows know its functions by; they are no further bodies. */
  const named = (found: Callees): Callees => {
    const symbols = found.functions.flatMap(symbolsOf);
    return symbols.length === 0 ? found : { ...found, apis: [...found.apis, ...new Set(symbols)] };
  };

  const ofMember = (file: FileNode, of: Value, name: string): Callees =>
    merge(
      evaluator.evaluate(file, of).map((owner) => {
        if (owner.is === "instance" && of.is !== "super") {
          const said = annotatedAbstract(owner.class, name);
          if (said) return fromTargets([{ is: "function", function: said }]);
          const found = fromImplementations(hierarchy.ofClass(owner.class, name));
          return owner.provided ? { ...found, certainty: "through" as const } : found;
        }
        if (owner.is === "implementation") return ofSignature(evaluator, hierarchy, owner.interface, name);
        return fromTargets(evaluator.member(owner, name));
      }),
    );

  const ofValue = (file: FileNode, value: Value): Callees => {
    if (value.is === "either") return merge(value.of.map((each) => ofValue(file, each)));
    if (value.is === "member" && value.name !== null) {
      const found = ofMember(file, value.of, value.name);
      if (!isNothing(found)) return found;
    }
    if (value.is === "element") {
      const key = evaluator.constant(file, value.key);
      if (typeof key === "string") return ofMember(file, value.of, key);
    }
    return fromTargets(evaluator.evaluate(file, value));
  };

  /** `f.call(…)`, `f.apply(…)`: the function before the last name. */
  const indirect = (site: SiteNode): Callees => {
    const { callee } = site.facts;
    if (callee.is !== "member" || !/^(call|apply)$/.test(callee.name ?? "")) return NOTHING;
    return ofValue(site.file, callee.of);
  };

  const constructed = (site: SiteNode): Callees =>
    merge(
      evaluator.evaluate(site.file, site.facts.callee).map((target) => {
        if (target.is === "class") return withClass(construction(evaluator, target.class), target.class);
        if (target.is === "api") return api([`${called(target.symbol)}.constructor`]);
        return fromTargets([target]);
      }),
    );

  const withClass = (found: Callees, owner: ClassNode): Callees => {
    const symbols = symbolsOf(owner).filter((symbol) => symbol.endsWith(".constructor"));
    return symbols.length === 0 ? found : { ...found, apis: [...found.apis, ...symbols], total: 1 };
  };

  return {
    ofValue: (file, value) => named(ofValue(file, value)),
    lexical(site) {
      const { callee, kind } = site.facts;
      if (kind === "new") return constructed(site);
      if (callee.is === "super") return superConstruction(evaluator, site.file, callee.class);
      const through = indirect(site);
      return named(isNothing(through) ? ofValue(site.file, callee) : through);
    },
    answered(answer, name) {
      if (answer.is !== "declared") return NOTHING;
      const found = answer.declarations.map((declared) => {
        const file = universe.byPath.get(declared.file);
        return file ? fromDeclaration(evaluator, hierarchy, file, declared.at, name) : NOTHING;
      });
      return named(merge(answer.apis.length > 0 ? [...found, api(answer.apis)] : found));
    },
  };
}

function api(symbols: readonly string[]): Callees {
  return { functions: [], apis: symbols, total: 1, certainty: "exact", outside: false };
}

function fromTargets(targets: readonly Target[]): Callees {
  const functions: FunctionNode[] = [];
  const apis: string[] = [];
  let outside = false;
  for (const target of targets) {
    if (target.is === "function") functions.push(target.function);
    else if (target.is === "api") apis.push(called(target.symbol));
    else if (target.is === "outside") outside = true;
    // A promisified function gives a promise: it lands nowhere that we follow.
    else if (target.is === "promisified")
      return { functions: [], apis: [`${target.symbol}.promisified`], total: 1, certainty: "exact", outside };
  }
  const total = functions.length + apis.length;
  return { functions, apis, total, certainty: total > 1 ? "through" : "exact", outside };
}

/** An annotation of the signature holds for all that implement it. */
function ofSignature(
  evaluator: Evaluator,
  hierarchy: Hierarchy,
  owner: InterfaceNode,
  name: string,
): Callees {
  const said = annotatedSignature(evaluator, owner, name);
  if (said) return fromTargets([{ is: "function", function: said }]);
  return { ...fromImplementations(hierarchy.ofInterface(owner, name)), certainty: "through" };
}

function fromImplementations(found: readonly Implementation[]): Callees {
  const functions = found.flatMap((each) => each.function ?? []);
  const total = found.some((each) => each.function) ? found.length : 0;
  return { functions, apis: [], total, certainty: total > 1 ? "through" : "exact", outside: false };
}

function merge(found: readonly Callees[]): Callees {
  if (found.length === 1) return found[0]!;
  const functions = [...new Set(found.flatMap((each) => each.functions))];
  const apis = [...new Set(found.flatMap((each) => each.apis))];
  // The same body found by two ways is one; bodies that nobody could name still count.
  const unnamed = found.map((each) => each.total - each.functions.length - (each.apis.length > 0 ? 1 : 0));
  const total =
    functions.length + (apis.length > 0 ? 1 : 0) + unnamed.reduce((sum, more) => sum + Math.max(0, more), 0);
  const through = total > 1 || found.some((each) => each.certainty === "through");
  return {
    functions,
    apis,
    total,
    certainty: through ? "through" : "exact",
    outside: found.some((each) => each.outside),
  };
}

/** What runs when the class is constructed: its constructor (or an inherited one) and its fields' initialisers. */
export function construction(evaluator: Evaluator, owner: ClassNode): Callees {
  const functions: FunctionNode[] = [];
  const seen = new Set<ClassNode>();
  let at: ClassNode | undefined = owner;
  while (at && !seen.has(at)) {
    seen.add(at);
    const { file, facts } = at;
    functions.push(...facts.fieldFunctions.map((index) => file.functions[index]!));
    if (facts.constructorFunction >= 0) {
      functions.push(file.functions[facts.constructorFunction]!);
      break;
    }
    const bases: readonly Target[] = facts.extends ? evaluator.evaluate(file, facts.extends) : [];
    const base = bases.find((target) => target.is === "class");
    at = base?.is === "class" ? base.class : undefined;
  }
  return { functions, apis: [], total: functions.length > 0 ? 1 : 0, certainty: "exact", outside: false };
}

function superConstruction(evaluator: Evaluator, file: FileNode, index: number): Callees {
  const owner = file.classes[index];
  const bases = owner?.facts.extends ? evaluator.evaluate(file, owner.facts.extends) : [];
  return merge(bases.flatMap((base) => (base.is === "class" ? [construction(evaluator, base.class)] : [])));
}

function fromDeclaration(
  evaluator: Evaluator,
  hierarchy: Hierarchy,
  file: FileNode,
  at: number,
  name: string,
): Callees {
  const signature = file.facts.signatures.get(at);
  if (signature) {
    const owner = file.interfaces[signature.interface];
    return owner ? ofSignature(evaluator, hierarchy, owner, name) : NOTHING;
  }
  for (const owner of file.classes)
    for (const member of owner.facts.members)
      if (member.at === at && !member.static && member.kind !== "setter") {
        const said = annotatedAbstract(owner, name);
        if (said) return fromTargets([{ is: "function", function: said }]);
        const found = fromImplementations(hierarchy.ofClass(owner, name));
        if (found.functions.length > 0) return member.abstract ? { ...found, certainty: "through" } : found;
      }
  const value = file.facts.declarations.get(at);
  if (!value) return NOTHING;
  const targets = evaluator.evaluate(file, value);
  return merge(
    targets.map((target) =>
      target.is === "class" ? construction(evaluator, target.class) : fromTargets([target]),
    ),
  );
}
