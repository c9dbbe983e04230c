/** Where a path, an address or a key leads, as far as its expression tells. */
import type { Value } from "../../facts/facts.ts";
import type { Span } from "../../facts/span.ts";
import { indexOfName } from "../../facts/state.ts";
import type { Evaluator } from "../evaluate.ts";
import type { FileNode, FunctionNode, SiteNode } from "../universe.ts";
import { listingOf } from "./listings.ts";
import { locatedOf, type Hole, type Located } from "./located.ts";
import type { Places } from "./places.ts";

/** Where an expression stands. */
export interface Frame {
  readonly file: FileNode;
  readonly span: Span;
  /** The function whose body it is, if it is looked at for all who call it. */
  readonly owner: FunctionNode | undefined;
}

export interface Locations {
  /** Undefined where it may be anywhere. */
  of(frame: Frame, value: Value): Located | undefined;
  /** What a function's parameters leave open, filled by a call of it. */
  filled(frame: Frame, place: Located, site: SiteNode): Located | undefined;
}

/** Names of names and parts of parts: deeper than anybody writes a path. */
const DEEPEST = 8;
/** The place among parameters of what a method is called on. */
const RECEIVER = -1;

export function createLocations(evaluator: Evaluator, places: Pick<Places, "bindingPlace">): Locations {
  const at = (frame: Frame, value: Value, left: number): Located | undefined => {
    if (left === 0) return undefined;
    switch (value.is) {
      case "name":
        return named(frame, value, left);
      case "member":
        return member(frame, value, left);
      case "template":
        return all(frame, value.of, left);
      case "binary":
        return value.operator === "+" ? all(frame, [value.left, value.right], left) : undefined;
      case "call":
        return joined(frame, frame.file.sites[value.site], left) ?? constant(frame, value);
      default:
        return constant(frame, value);
    }
  };

  const constant = ({ file }: Frame, value: Value): Located | undefined => {
    const text = evaluator.constant(file, value);
    return typeof text === "string" ? textAt(text) : undefined;
  };

  const all = (frame: Frame, values: readonly Value[], left: number): Located | undefined => {
    const parts = values.map((each) => at(frame, each, left - 1));
    return parts.length > 0 && parts.every((each) => each !== undefined)
      ? locatedOf(parts.flat())
      : undefined;
  };

  const named = (frame: Frame, value: Extract<Value, { is: "name" }>, left: number): Located | undefined => {
    const { file, owner, span } = frame;
    const index = indexOfName(file.facts.scopes, value.scope, value.name);
    const binding = index === undefined ? undefined : file.facts.bindings[index]!;
    if (!binding) return undefined;
    if (binding.import) return constant(frame, value);
    if (!binding.constant) return undefined;
    const { parameter, values, at: declared } = binding;
    if (parameter && parameter.function === owner?.facts.index)
      return owner.facts.parameters[parameter.index]?.rest ? undefined : [openTo(parameter.index)];
    const found = values.length === 1 && !parameter ? at(frame, values[0]!, left - 1) : undefined;
    if (found) return found;
    // What a function around it declares is another value for each call of that one.
    const isOutside = declared < span.start || declared >= span.end;
    const isSame = isOutside && (!owner || binding.function === 0);
    const { key } = places.bindingPlace(file, index!);
    const [given] = values.length === 1 ? values : [];
    const listed = given?.is === "element" ? entry(frame, given, key, !isSame, left) : undefined;
    return listed ?? (isSame ? [{ key }] : undefined);
  };

  /** An element of what a listing has given: a name, or a path. */
  const entry = (
    frame: Frame,
    { of: list }: Extract<Value, { is: "element" }>,
    key: string,
    varies: boolean,
    left: number,
  ): Located | undefined => {
    const listing = listingOf(evaluator, frame.file, list);
    if (!listing) return undefined;
    const below: Hole = { key, below: true, ...(varies && { varies }) };
    if (!listing.isWhole) return [below];
    const around = listing.folder && at(frame, listing.folder, left - 1);
    return around && locatedOf([...around, "/", below]);
  };

  /** A field of an object's literal, or of a value that stays the same as long as nobody writes to it. */
  const member = (
    frame: Frame,
    value: Extract<Value, { is: "member" }>,
    left: number,
  ): Located | undefined => {
    const { of: owner, name } = value;
    if (name === null) return undefined;
    if (owner.is === "object") {
      const given = frame.file.facts.objects[owner.index]?.properties.filter((each) => each.name === name);
      return given?.length === 1 ? at(frame, given[0]!.value, left - 1) : undefined;
    }
    const known = constant(frame, value);
    if (known) return known;
    if (owner.is === "this") return ofThis(frame, owner, name);
    const [hole, ...more] = at(frame, owner, left - 1) ?? [];
    if (hole === undefined || typeof hole === "string" || more.length > 0) return undefined;
    const { key, parameter } = hole;
    if (hole.below) return name === "name" ? [hole] : undefined;
    return [parameter ? openTo(parameter.index, [...parameter.members, name]) : { key: `${key}.${name}` }];
  };

  const ofThis = (
    { file, owner }: Frame,
    value: Extract<Value, { is: "this" | "super" }>,
    name: string,
  ): Located | undefined => {
    if (value.class < 0) return undefined;
    if (!owner) return [{ key: `${file.path}#this ${value.class}.${name}` }];
    const isOwn = value.function === owner.facts.index && owner.facts.kind === "method";
    return isOwn ? [openTo(RECEIVER, [name])] : undefined;
  };

  /** `path.join(out, "client")`, of which only the first part may lead anywhere. */
  const joined = (frame: Frame, site: SiteNode | undefined, left: number): Located | undefined => {
    if (!site || site.facts.spread || !isJoin(frame.file, site)) return undefined;
    const parts = site.facts.arguments.map((each) => at(frame, each, left - 1));
    if (parts.length === 0 || !parts.every((each) => each !== undefined)) return undefined;
    const [first, ...others] = parts;
    const isResolved = site.facts.name === "resolve";
    if (isResolved && others.some(mayBeWhole)) return undefined;
    return locatedOf([...first!, ...others.flatMap((each) => ["/", ...withoutSlash(each)])]);
  };

  const isJoin = (file: FileNode, { facts: { name, callee } }: SiteNode): boolean =>
    /^(join|resolve)$/.test(name) &&
    evaluator
      .evaluate(file, callee)
      .some((target) => target.is === "api" && /^node:path#(posix\.)?(join|resolve)$/.test(target.symbol));

  return {
    of: (frame, value) => at(frame, value, DEEPEST),
    filled(frame, place, site) {
      const parts = place.map((part) =>
        typeof part === "string" || !part.parameter ? [part] : given(frame, site, part.parameter),
      );
      return parts.every((each) => each !== undefined) ? locatedOf(parts.flat()) : undefined;
    },
  };

  function given(
    frame: Frame,
    { facts: { arguments: values, callee, name, spread, kind } }: SiteNode,
    { index, members }: NonNullable<Hole["parameter"]>,
  ): Located | undefined {
    if (spread || /^(call|apply|bind)$/.test(name)) return undefined;
    const receiver = callee.is === "member" && kind === "call" ? callee.of : undefined;
    const value = index === RECEIVER ? receiver : values[index];
    const asked = members.reduce<Value | undefined>(
      (of, each) => of && { is: "member", of, name: each, at: -1 },
      value,
    );
    return asked && at(frame, asked, DEEPEST);
  }
}

/** It may begin at the root, whatever stands before. */
function mayBeWhole([begin]: Located): boolean {
  return typeof begin === "string" ? begin.startsWith("/") : !begin?.below;
}

function openTo(index: number, members: readonly string[] = []): Hole {
  return { key: `parameter ${[index, ...members].join(".")}`, parameter: { index, members } };
}

/** A text that leads up says nothing of where it ends. */
function textAt(text: string): Located | undefined {
  return /(^|\/)\.\.(\/|$)/.test(text) ? undefined : locatedOf([text.replace(/^(\.\/)+/, "")]);
}

function withoutSlash([first, ...more]: Located): Located {
  return typeof first === "string" ? locatedOf([first.replace(/^\/+/, ""), ...more]) : [first!, ...more];
}
