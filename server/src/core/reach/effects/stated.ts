/** What people state of effects: in JSDoc of functions and signatures, and in configurations. It goes before all that is found. */
import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { KnownEffects, Mode, Resource } from "../../catalogue/effects/effect-row.ts";
import type { StatedEffects } from "../../facts/stated-effects.ts";
import type { Callees } from "../callees.ts";
import type { Evaluator } from "../evaluate.ts";
import { indexOfName } from "../../facts/state.ts";
import type { ClassNode, FileNode, FunctionNode, InterfaceNode, SiteNode } from "../universe.ts";

export interface Stated {
  /** Of what the call leads to; `written` is the callee as its text names it. */
  ofCall(site: SiteNode, callees: Callees, written: string): KnownEffects | undefined;
  ofFunction(called: FunctionNode): KnownEffects | undefined;
}

export function createStated(evaluator: Evaluator, catalogue: Catalogue): Stated {
  const { universe } = evaluator;
  const speaking = universe.files.filter(({ facts }) => facts.statedEffects.length > 0);
  const byFunction = new Map<FunctionNode, StatedEffects>();
  for (const file of speaking)
    for (const each of file.facts.statedEffects) {
      const called = file.functions[each.function];
      if (called) byFunction.set(called, each);
    }

  /** Of a signature without a body, by where its name stands. */
  const at = ({ facts }: FileNode, place: number): StatedEffects | undefined =>
    facts.statedEffects.find((each) => each.at === place);

  const ofInterface = (owner: InterfaceNode, name: string): StatedEffects | undefined => {
    const seen = new Set([owner]);
    for (const { file, facts } of seen) {
      const own = facts.members.find((member) => member.name === name);
      if (own) return at(file, own.at);
      for (const base of facts.extends.flatMap((value) => evaluator.evaluate(file, value)))
        if (base.is === "implementation") seen.add(base.interface);
    }
    return undefined;
  };

  /** Of the class itself, of what it extends, or of the interfaces that it implements. */
  const ofClass = (owner: ClassNode, name: string): StatedEffects | undefined => {
    const seen = new Set([owner]);
    for (const { file, facts } of seen) {
      const own = facts.members.find((member) => member.name === name && !member.static);
      const stated = own && at(file, own.at);
      if (stated) return stated;
      for (const base of facts.implements.flatMap((value) => evaluator.evaluate(file, value))) {
        const promised = base.is === "implementation" ? ofInterface(base.interface, name) : undefined;
        if (promised) return promised;
      }
      for (const base of facts.extends ? evaluator.evaluate(file, facts.extends) : [])
        if (base.is === "class") seen.add(base.class);
    }
    return undefined;
  };

  /** `declare function load(): …`, here or where it is imported from. */
  const ofDeclared = (file: FileNode, scope: number, name: string): StatedEffects | undefined => {
    const index = indexOfName(file.facts.scopes, scope, name);
    const binding = index === undefined ? undefined : file.facts.bindings[index];
    if (!binding?.import) {
      const own = binding && at(file, binding.at);
      const isDeclared = (each: StatedEffects) => each.name === name && each.function < 0;
      return own ?? (binding ? undefined : file.facts.statedEffects.find(isDeclared));
    }
    const from = file.resolve(binding.import.specifier);
    const source = from.is === "source" ? universe.byPath.get(from.path) : undefined;
    return source && source !== file ? ofDeclared(source, 0, binding.import.name) : undefined;
  };

  const ofSignature = ({ file, facts: { callee } }: SiteNode): StatedEffects | undefined => {
    if (callee.is === "name") return ofDeclared(file, callee.scope, callee.name);
    if (callee.is !== "member" || callee.name === null) return undefined;
    for (const owner of evaluator.evaluate(file, callee.of)) {
      const found =
        owner.is === "implementation"
          ? ofInterface(owner.interface, callee.name)
          : owner.is === "instance"
            ? ofClass(owner.class, callee.name)
            : undefined;
      if (found) return found;
    }
    return undefined;
  };

  const configured = (
    symbols: readonly string[],
    written: string,
    path: string,
  ): KnownEffects | undefined => {
    for (const symbol of symbols) {
      const found = catalogue.effects(symbol, path);
      if (found) return found;
    }
    return catalogue.effectsByName(written, path);
  };

  return {
    ofCall(site, { functions, apis }, written) {
      const [first, ...others] = functions;
      const own = first && others.length === 0 ? byFunction.get(first) : undefined;
      const said = own ?? (speaking.length > 0 ? ofSignature(site) : undefined);
      return said ? known(said) : configured(apis, written, site.file.path);
    },
    ofFunction(called) {
      const said = byFunction.get(called);
      return said && known(said);
    },
  };
}

function known({ reads, writes }: StatedEffects): KnownEffects {
  const as = (mode: Mode) => (resource: Resource) => ({ resource, mode });
  return { outside: [...reads.map(as("read")), ...writes.map(as("write"))], changes: [] };
}
