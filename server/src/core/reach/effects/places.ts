/** Which part of memory an expression stands for, so that two pieces of code can be asked whether they touch the same. */
import type { Binding, Value } from "../../facts/facts.ts";
import { indexOfName } from "../../facts/state.ts";
import type { Span } from "../../facts/span.ts";
import type { Evaluator } from "../evaluate.ts";
import type { ClassNode, FileNode } from "../universe.ts";
import type { Touched } from "./effect-set.ts";

/** What is touched, whoever touches it. */
export type Part = Omit<Touched, "by">;

/** What an expression begins with. */
export type Root =
  | { readonly is: "place"; readonly touched: Part }
  /** A parameter of the function that the code belongs to. */
  | {
      readonly is: "parameter";
      readonly function: number;
      readonly index: number;
      readonly name: string;
      readonly property: string | undefined;
    }
  /** Made by the code itself: nobody else has it. */
  | { readonly is: "own" }
  /** Something that was given: only its property's name tells it from others. */
  | { readonly is: "given"; readonly property: string | undefined };

const OWN: Root = { is: "own" };

/** Names that stand for names that stand for names: deeper than anybody writes. */
const DEEPEST = 6;

export interface Places {
  /** Of an expression in the span; what is declared inside of it is the span's own. */
  rootOf(file: FileNode, value: Value, inside: Span): Root;
  /** Of a variable or parameter by its binding, or of that which it is another name for. */
  bindingPlace(file: FileNode, index: number): Part;
  /** What the keys of all fields of the class begin with. */
  fieldsOf(owner: ClassNode): string;
}

/** The variable or parameter of the file that a place is, by its index. */
export function bindingOf({ path }: FileNode, { key }: Part): number | undefined {
  const index = key.startsWith(`${path}#`) ? key.slice(path.length + 1) : "";
  return /^\d+$/.test(index) ? Number(index) : undefined;
}

export function createPlaces(evaluator: Evaluator): Places {
  const topmost = new Map<ClassNode, ClassNode>();

  /** A field is the same for all classes that inherit it. */
  const topmostOf = (owner: ClassNode): ClassNode => {
    const known = topmost.get(owner);
    if (known) return known;
    topmost.set(owner, owner);
    const bases = owner.facts.extends ? evaluator.evaluate(owner.file, owner.facts.extends) : [];
    const base = bases.find((each) => each.is === "class");
    const found = base?.is === "class" ? topmostOf(base.class) : owner;
    topmost.set(owner, found);
    return found;
  };

  const fieldsOf = (owner: ClassNode): string => {
    const { facts, file } = topmostOf(owner);
    return `${file.path}#class ${facts.index}.`;
  };

  const bindingPlace = (file: FileNode, index: number): Part => {
    const meant = meantBy(file, index);
    const { name } = file.facts.bindings[meant]!;
    return { key: `${file.path}#${meant}`, label: name, isSure: true };
  };

  const importedPlace = (file: FileNode, { import: from, name }: Binding): Root => {
    const found = from && file.resolve(from.specifier);
    if (!found || found.is !== "source") return { is: "given", property: undefined };
    const source = evaluator.universe.byPath.get(found.path);
    const index = source?.facts.scopes[0]?.names.get(from.name);
    const touched =
      source && index !== undefined
        ? { ...bindingPlace(source, index), label: name }
        : { key: `${found.path}#${from.name}`, label: name, isSure: true };
    return { is: "place", touched };
  };

  const nameRoot = (
    file: FileNode,
    value: Extract<Value, { is: "name" }>,
    inside: Span,
    depth: number,
  ): Root => {
    const index = indexOfName(file.facts.scopes, value.scope, value.name);
    if (index === undefined)
      return { is: "place", touched: { key: `global ${value.name}`, label: value.name, isSure: true } };
    const binding = file.facts.bindings[index]!;
    if (binding.import) return importedPlace(file, binding);
    if (binding.at < inside.start || binding.at >= inside.end)
      return { is: "place", touched: bindingPlace(file, index) };
    if (binding.parameter)
      return { is: "parameter", ...binding.parameter, name: binding.name, property: undefined };
    return ofAll(file, binding.values, inside, depth);
  };

  /** What may be several things is the first of them that is not the code's own. */
  const ofAll = (file: FileNode, values: readonly Value[], inside: Span, depth: number): Root => {
    const roots = values.map((each) => rootAt(file, each, inside, depth + 1));
    return (
      roots.find(({ is }) => is !== "own") ?? (roots.length > 0 ? OWN : { is: "given", property: undefined })
    );
  };

  const thisRoot = (
    file: FileNode,
    value: Extract<Value, { is: "this" | "super" }>,
    name: string | null,
  ): Root => {
    const owner = file.classes[value.class];
    const label = `this.${name ?? "…"}`;
    if (!owner) return { is: "given", property: name ?? undefined };
    const key = `${fieldsOf(owner)}${name ?? "*"}`;
    return { is: "place", touched: { key, label, isSure: true } };
  };

  const rootAt = (file: FileNode, value: Value, inside: Span, depth: number): Root => {
    if (depth > DEEPEST) return { is: "given", property: undefined };
    switch (value.is) {
      case "name":
        return nameRoot(file, value, inside, depth);
      case "member":
      case "element": {
        const name = value.is === "member" ? value.name : null;
        if (value.of.is === "this" || value.of.is === "super") return thisRoot(file, value.of, name);
        const root = rootAt(file, value.of, inside, depth + 1);
        return root.is === "given" || root.is === "parameter"
          ? { ...root, property: name ?? root.property }
          : root;
      }
      case "this":
      case "super":
        return thisRoot(file, value, null);
      case "either":
        return ofAll(file, value.of, inside, depth);
      case "unknown":
      case "typed":
      case "module":
        return { is: "given", property: undefined };
      // What a call gives is, as a rule, made for who called.
      default:
        return OWN;
    }
  };

  return { rootOf: (file, value, inside) => rootAt(file, value, inside, 0), bindingPlace, fieldsOf };
}

/** `options` of `const same = options;`: two names for one object, as long as neither of them is given another. */
function meantBy({ facts: { bindings, scopes } }: FileNode, index: number): number {
  let meant = index;
  for (let left = DEEPEST; left > 0; left--) {
    const { constant, parameter, values } = bindings[meant]!;
    const [value] = constant && !parameter && values.length === 1 ? values : [];
    const next = value?.is === "name" ? indexOfName(scopes, value.scope, value.name) : undefined;
    if (next === undefined || !bindings[next]!.constant || bindings[next]!.import) break;
    meant = next;
  }
  return meant;
}
