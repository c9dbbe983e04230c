/** Which package a call is of, and by which name: for packages of which nothing but names is known. */
import { splitSymbol, symbolName } from "../../catalogue/catalogue.ts";
import { packageEffects, type NamedEffects } from "../../catalogue/effects/effects.ts";
import type { Value } from "../../facts/facts.ts";
import type { Evaluator } from "../evaluate.ts";
import type { Target } from "../targets.ts";
import type { ClassNode, FileNode, SiteNode } from "../universe.ts";

/** Members and calls one after the other, and classes that extend each other: more than anybody writes. */
const DEEPEST = 40;

/** What is known of the call by the package that it is of; undefined where it is of none that rows are about. */
export function effectsOfPackage(
  evaluator: Evaluator,
  site: SiteNode,
  apis: readonly string[],
): NamedEffects | undefined {
  for (const symbol of apis) {
    const found = packageEffects(splitSymbol(symbol).module, symbolName(symbol));
    if (found) return found;
  }
  const { file, facts } = site;
  const module = moduleOf(evaluator, file, facts.callee);
  if (module === undefined) return undefined;
  for (const name of namesOf(evaluator, site)) {
    const found = packageEffects(module, name);
    if (found && !found.isRest) return found;
  }
  return packageEffects(module, facts.name);
}

/** What the callee is known as: what was imported, taken out of something, or the value itself. */
function namesOf(evaluator: Evaluator, { file, facts: { callee, name } }: SiteNode): readonly string[] {
  if (callee.is !== "name") return [name];
  const binding = evaluator.bindingOf(file, callee);
  const imported = binding?.import?.name;
  if (imported !== undefined && imported !== "*" && imported !== "default") return [imported];
  const taken = binding?.values[0];
  return taken?.is === "member" && taken.name !== null ? [taken.name] : ["default", name];
}

/** The package that has the value, or has made it. */
export function moduleOf(evaluator: Evaluator, file: FileNode, callee: Value): string | undefined {
  let at = callee;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const found = firstOf(evaluator.evaluate(file, at), (target) => moduleOfTarget(evaluator, target));
    if (found !== undefined) return found;
    if (at.is === "member" || at.is === "element" || at.is === "await") at = at.of;
    else if ((at.is === "call" || at.is === "new") && file.facts.sites[at.site])
      at = file.facts.sites[at.site]!.callee;
    else if (at.is === "name") {
      // What a package that the catalogue knows has given is known by nothing else.
      const [only] = evaluator.bindingOf(file, at)?.values ?? [];
      if (!only || only.is === "name") return undefined;
      at = only;
    } else return undefined;
  }
  return undefined;
}

function moduleOfTarget(evaluator: Evaluator, target: Target): string | undefined {
  if (target.is === "outside") return target.specifier;
  if (target.is === "api" || target.is === "api instance") {
    const { module } = splitSymbol(target.symbol);
    return module === "global" || module.startsWith("node:") ? undefined : module;
  }
  return target.is === "instance" || target.is === "class"
    ? baseModule(evaluator, target.class, DEEPEST)
    : undefined;
}

/** `class UserRepository extends Repository<User>`: what it does not have itself is the package's. */
function baseModule(evaluator: Evaluator, { file, facts }: ClassNode, left: number): string | undefined {
  if (!facts.extends || left === 0) return undefined;
  return firstOf(evaluator.evaluate(file, facts.extends), (base) => {
    if (base.is === "class") return baseModule(evaluator, base.class, left - 1);
    return moduleOfTarget(evaluator, base);
  });
}

function firstOf<Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Found | undefined,
): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
