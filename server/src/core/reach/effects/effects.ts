/** Effects of functions and of pieces of code: their own accesses, and what each of their calls does. */
import type { Catalogue } from "../../catalogue/catalogue.ts";
import { effectRow } from "../../catalogue/effects/effects.ts";
import type { KnownEffects, Mode, ResourceEffect } from "../../catalogue/effects/effect-row.ts";
import { CHANGING_METHODS, LOOKING_METHODS } from "../../catalogue/effects/language.ts";
import type { Read, Value } from "../../facts/facts.ts";
import type { Span } from "../../facts/span.ts";
import type { Evaluator } from "../evaluate.ts";
import type { Callees } from "../callees.ts";
import type { Sites } from "../sites.ts";
import { functionsAmong } from "../targets.ts";
import type { FileNode, FunctionNode, SiteNode } from "../universe.ts";
import { isReadOfAnswer } from "./answers.ts";
import {
  EffectBuilder,
  locatedAt,
  NO_EFFECTS,
  type EffectSet,
  type Outside,
  type Touched,
} from "./effect-set.ts";
import { exclusiveOf, steeredPage, type SteeredPage } from "./exclusive.ts";
import { guessedEffect, tells } from "./guess.ts";
import { isOpen } from "./open-calls.ts";
import { effectsOfPackage } from "./package-calls.ts";
import { isOpenToCallers } from "./located.ts";
import { listingBy } from "./listings.ts";
import { createLocations } from "./locations.ts";
import { createPlaces, type Part, type Root } from "./places.ts";
import { shownMode } from "./shown.ts";
import { insideOf } from "./spans.ts";
import { createStated } from "./stated.ts";
import { createTransactions } from "./transactions.ts";
import { nameOf, receiverOf, receiverValue, writtenAs } from "./written.ts";

/** A piece of code whose effects are being put together. */
interface Body {
  readonly file: FileNode;
  readonly span: Span;
  /** The function that it is the body of, whose parameters callers fill. */
  readonly owner: FunctionNode | undefined;
  readonly into: EffectBuilder;
}

/** What is known of how a place is touched. */
type More = Pick<Touched, "inAnyOrder" | "handedTo">;

type EffectsOf = (called: FunctionNode) => EffectSet;

export interface Effects {
  /** Of all that stands in the span, with what its calls do; of closures in it as if they were called there. */
  within(file: FileNode, span: Span): EffectSet;
  of(called: FunctionNode): EffectSet;
  /** Whether what the call gives is known to be a promise. */
  givesPromise(site: SiteNode): boolean;
  /** Whether nothing of a file is started before a message that people read in order. */
  readonly keepsLogs: (path: string) => boolean;
}

/** What effects are found with. */
export interface EffectTools {
  readonly evaluator: Evaluator;
  readonly sites: Pick<Sites, "namedCalleesOf">;
  readonly catalogue: Catalogue;
  readonly keepsLogs: (path: string) => boolean;
}

export function createEffects({ evaluator, sites, catalogue, keepsLogs }: EffectTools): Effects {
  const places = createPlaces(evaluator);
  const locations = createLocations(evaluator, places);
  const transactions = createTransactions();
  const stated = createStated(evaluator, catalogue);
  const known = new Map<FunctionNode, EffectSet>();
  /** Functions that are being put together, by their place on the way down (Tarjan's algorithm). */
  const open = new Map<
    FunctionNode,
    { lowest: number; isRepeated: boolean; readonly at: number; readonly effects: EffectBuilder }
  >();
  const path: FunctionNode[] = [];

  const of = (called: FunctionNode): EffectSet => known.get(called) ?? visit(called).effects;

  /** Functions that call each other have the same effects: those of all of them. */
  const visit = (called: FunctionNode): { readonly lowest: number; readonly effects: EffectSet } => {
    const at = path.length;
    const entry = { lowest: at, isRepeated: false, at, effects: new EffectBuilder() };
    open.set(called, entry);
    path.push(called);
    const body = { file: called.file, span: called.facts, owner: called, into: entry.effects };
    const said = stated.ofFunction(called);
    if (said) addStated(body, said, called.facts.name);
    else
      collect(body, (callee) => {
        const done = known.get(callee);
        if (done) return done;
        const waiting = open.get(callee);
        if (waiting) {
          waiting.isRepeated = true;
          entry.lowest = Math.min(entry.lowest, waiting.at);
          return NO_EFFECTS;
        }
        const found = visit(callee);
        entry.lowest = Math.min(entry.lowest, found.lowest);
        return found.effects;
      });
    if (entry.lowest === at) {
      const circle = path.splice(at);
      for (const each of circle) if (each !== called) entry.effects.add(open.get(each)!.effects);
      if (entry.isRepeated) entry.effects.closeToCallers();
      for (const each of circle) {
        known.set(each, entry.effects);
        open.delete(each);
      }
    }
    return entry;
  };

  const collect = (body: Body, effectsOf: EffectsOf): void => {
    const { file, span, into } = body;
    const inside = insideOf(file, span);
    for (const { place, reads, once, inAnyOrder } of inside.writes) {
      if (isOwnName(body, place)) continue;
      // Of a collection each key is a place of its own, and of a cache it is the same who fills it.
      touch(body, place, "write", place.is !== "element" && !once, inAnyOrder ? { inAnyOrder } : {});
      if (reads) touch(body, place, "read");
    }
    const written = new Set(inside.writes.map(({ at }) => at));
    for (const { binding, at } of inside.mentions) {
      const { at: declared } = file.facts.bindings[binding]!;
      if (declared >= span.start && declared < span.end) continue;
      if (!written.has(at)) into.touch("read", { ...places.bindingPlace(file, binding), by: idOf(body) });
    }
    for (const read of inside.reads) if (!read.writes) touchRead(body, read);
    for (const site of inside.sites) if (!site.facts.failing) addCall(body, site, effectsOf);
    if (into.isTooMuch) into.unknownOf("more than can be followed", false);
  };

  const touch = (body: Body, value: Value, mode: Mode, isSure = true, more: More = {}): void => {
    const part = partOf(places.rootOf(body.file, value, body.span), body.owner);
    const sure = isSure && part?.isSure === true;
    if (part) body.into.touch(mode, { ...part, isSure: sure, by: idOf(body), ...more });
  };

  /** A variable of the code itself, which means something else from then on. */
  const isOwnName = ({ file, span }: Body, place: Value): boolean => {
    const at = place.is === "name" ? evaluator.bindingOf(file, place)?.at : undefined;
    return at !== undefined && span.start <= at && at < span.end;
  };

  const touchRead = (body: Body, { of: owner, name }: Read): void => {
    touch(body, { is: "member", of: owner, name, at: -1 }, "read");
  };

  const addCall = (body: Body, site: SiteNode, effectsOf: EffectsOf): void => {
    const { file, facts } = site;
    const callees = sites.namedCalleesOf(site);
    const said = stated.ofCall(site, callees, writtenAs(site));
    if (said) return addStated(body, said, writtenAs(site));
    const steered = steeredPage(site);
    const exclusive = steered?.effect ? undefined : (exclusiveOf(site) ?? transactions.connectionOf(site));
    if (exclusive !== undefined) body.into.exclusive.add(exclusive);
    const { callee } = facts;
    // `this.client.get()` reads `this.client`.
    if (callee.is === "member" && callee.of.is === "member") touch(body, callee.of, "read");
    for (const given of facts.arguments)
      if (given.is === "name" || given.is === "member") touch(body, given, "read");
    if (callees.functions.some(({ facts: { throws } }) => throws)) body.into.mayThrow = true;
    for (const called of callees.functions) addFunction(body, site, effectsOf(called), true);
    // What is handed over by name may be called there; what is written in place stands in the span.
    for (const given of facts.arguments)
      if (given.is === "name" || given.is === "member")
        for (const called of functionsAmong(evaluator.evaluate(file, given)))
          addFunction(body, site, effectsOf(called), false);
    if (steered) addSteered(body, site, steered);
    if (callees.functions.length > 0) {
      if (isOpen(site, callees, (called) => open.has(called))) body.into.unknownOf(writtenAs(site), false);
    } else if (!steered?.effect) addUnwritten(body, site, callees);
  };

  /** A command that says nothing of the page's parts is about all of it. */
  const addSteered = ({ into }: Body, site: SiteNode, { page, effect }: SteeredPage): void => {
    const of = effect ? `${page}/${effect.of}` : page;
    const { mode, isSure } = effect ?? { mode: "write", isSure: false };
    into.outsideOf({ resource: "page", mode, of: [of], by: writtenAs(site), isSure });
  };

  const addStated = ({ into }: Body, { outside }: KnownEffects, by: string): void => {
    for (const { resource, mode } of outside) into.outsideOf({ resource, mode, by, isSure: true });
  };

  /** With the call's arguments in place of the function's parameters; what is handed over gets others. */
  const addFunction = (body: Body, site: SiteNode, effects: EffectSet, isCalled: boolean): void => {
    const { into } = body;
    const made = site.facts.kind === "new" ? ownFields(site) : undefined;
    const put = (mode: Mode, touched: Touched): void => {
      if (made?.some((prefix) => touched.key.startsWith(prefix))) return;
      const index = parameterOf(touched);
      const given = index === undefined ? undefined : site.facts.arguments[index];
      if (index === undefined) into.touch(mode, touched);
      else if (given) touch(body, given, mode, touched.isSure, moreOf(touched));
    };
    for (const each of effects.reads.values()) put("read", each);
    for (const each of effects.writes.values()) put("write", each);
    for (const each of effects.outside.values()) {
      const isOpen = each.of !== undefined && isOpenToCallers(each.of);
      const of = isOpen && isCalled ? locations.filled(body, each.of!, site) : undefined;
      addOutside(body, site, isOpen ? locatedAt(each, of) : each);
    }
    for (const name of effects.unknown.keys()) into.unknownOf(name, false);
  };

  /** The fields of what `new` makes: nobody else has it yet. */
  const ownFields = (site: SiteNode): string[] =>
    evaluator
      .evaluate(site.file, site.facts.callee)
      .flatMap((target) => (target.is === "class" ? [places.fieldsOf(target.class)] : []));

  /** In a transaction all that asks the database has one connection for it. */
  const addOutside = ({ into }: Body, site: SiteNode, effect: Outside): void => {
    into.outsideOf(effect);
    if (effect.resource === "database" && transactions.has(site)) into.exclusive.add("transaction");
  };

  /** An API, or something that nobody knows. */
  const addUnwritten = (body: Body, site: SiteNode, { apis, outside }: Callees): void => {
    const { into } = body;
    const symbols = apis.map((symbol) => symbol.replace(/\.promisified$/, ""));
    const row = firstRow(symbols) ?? ofPackage(site, symbols);
    // What a row says of all that a type has, it doesn't say of the methods that change what they are called on.
    if (symbols.some(isOfType) && addMethod(body, site)) return;
    if (row) return addRow(body, site, row);
    if (isLoading(site) || isReadOfAnswer(evaluator, sites, site)) return;
    const isMethod = !site.facts.awaited || REACTIONS.test(site.facts.name);
    if (apis.length === 0 && isMethod && addMethod(body, site)) return;
    const rest = effectsOfPackage(evaluator, site, symbols);
    if (rest) return addRow(body, site, rest);
    const name = nameOf(site);
    const receiver = receiverOf(site.facts.callee);
    const guess = guessedEffect(name, receiver, site.facts.dropped !== true);
    const by = writtenAs(site);
    // Who looks at something outside of the program waits for it.
    if (guess?.mode === "read" && !site.facts.awaited) return;
    if (guess) addOutside(body, site, { ...guess, by, isSure: false });
    else if (name === "") addUnnamed(body, site);
    else if (!(site.facts.kind === "new" && !site.facts.awaited)) {
      into.unknownOf(by, true);
      if (outside) addHanded(body, site);
    }
  };

  /** `set(data, key, value);` of a package: called for nothing that it gives, it will change what it is given first. */
  const addHanded = (body: Body, site: SiteNode): void => {
    const { dropped, awaited, name, arguments: given } = site.facts;
    const [first, second] = given;
    if (!first || !second || !dropped || awaited || tells(name)) return;
    if (first.is === "name" || first.is === "member")
      touch(body, first, "write", false, { handedTo: writtenAs(site) });
  };

  /** `await bundle[mode](output)`, `await import(file)`: what a module does while it loads is seldom of account. */
  const addUnnamed = ({ into }: Body, site: SiteNode): void => {
    const { file, facts } = site;
    if (!facts.awaited) return;
    const isImport = file.facts.sites[facts.index]?.callee.is === "unknown";
    into.unknownOf(writtenAs(site) || (isImport ? "import" : "…"), !isImport);
  };

  /** By a row of its own name; what came out of the package as data has the methods of the language. */
  const ofPackage = (site: SiteNode, symbols: readonly string[]): KnownEffects | undefined => {
    const found = effectsOfPackage(evaluator, site, symbols);
    return found?.isRest === false && !isOfData(site) ? found : undefined;
  };

  /** `found.find(…)` of `const found = await users.find()`. */
  const isOfData = ({ file, facts: { callee, name, awaited } }: SiteNode): boolean => {
    if (awaited || !(LOOKING_METHODS.has(name) || CHANGING_METHODS.has(name))) return false;
    if (callee.is !== "member" || callee.of.is !== "name") return false;
    const binding = evaluator.bindingOf(file, callee.of);
    return binding?.values.some(({ is }) => is === "await") === true;
  };

  const addRow = (body: Body, site: SiteNode, row: KnownEffects): void => {
    for (const effect of row.outside) addOutside(body, site, outsideOf(body, site, effect));
    if (row.runsOthers) body.into.unknownOf(writtenAs(site), true);
    for (const each of row.changes) {
      const changed = each === "receiver" ? receiverValue(site.facts.callee) : site.facts.arguments[each];
      if (changed)
        touch(body, changed, "write", true, each === "receiver" ? {} : { handedTo: writtenAs(site) });
    }
  };

  const outsideOf = (body: Body, site: SiteNode, effect: ResourceEffect): Outside => {
    const { resource, of: at } = effect;
    const listed = resource === "files" && at === undefined ? listingBy(evaluator, site)?.folder : undefined;
    const given = at === undefined ? listed : site.facts.arguments[at];
    const of = given && locations.of(body, given);
    const mode = shownMode(evaluator, site, effect);
    const by = writtenAs(site);
    return { resource, mode: mode ?? effect.mode, by, isSure: mode !== undefined, ...(of && { of }) };
  };

  /** A method of the language's collections, by its name: false where it is none. */
  const addMethod = (body: Body, site: SiteNode): boolean => {
    const { callee, name } = site.facts;
    const isChange = CHANGING_METHODS.has(name);
    if (callee.is !== "member" || (!isChange && !LOOKING_METHODS.has(name))) return false;
    touch(body, callee.of, isChange ? "write" : "read", !KEYED.has(name));
    return true;
  };

  const givesPromise = (site: SiteNode): boolean => {
    const { functions, apis } = sites.namedCalleesOf(site);
    if (functions.length > 0) return functions.every(({ facts }) => facts.async && !facts.generator);
    return apis.some((symbol) => PROMISED.test(symbol)) || steeredPage(site)?.effect !== undefined;
  };

  const remembered = new Map<FileNode, Map<string, EffectSet>>();
  return {
    of,
    givesPromise,
    keepsLogs,
    within(file, span) {
      let own = remembered.get(file);
      if (!own) remembered.set(file, (own = new Map()));
      const key = `${span.start}:${span.end}`;
      let found = own.get(key);
      if (!found) {
        const effects = new EffectBuilder();
        collect({ file, span, owner: undefined, into: effects }, of);
        own.set(key, (found = effects));
      }
      return found;
    },
  };
}

function firstRow(symbols: readonly string[]): KnownEffects | undefined {
  for (const symbol of symbols) {
    const row = effectRow(symbol);
    if (row) return row;
  }
  return undefined;
}

/** A member of `Map` or `Array`, of which there is no row of its own. */
function isOfType(symbol: string): boolean {
  const row = effectRow(symbol);
  return symbol.startsWith("global#") && row?.symbol.endsWith(".*") === true && row.outside.length === 0;
}

/** APIs that give promises, all of them. */
const PROMISED = /^(node:[a-z]+\/promises#[a-z]\w*|global#fetch|global#Promise\.\w+)$/;

/** What is called on a promise; the promise itself is of another call. */
const REACTIONS = /^(then|catch|finally)$/;

/** Methods that change what belongs to a key, and leave the rest. */
const KEYED: ReadonlySet<string> = new Set(["set", "add", "delete"]);

const PARAMETER = /^parameter (\d+)$/;

function moreOf({ inAnyOrder, handedTo }: Touched): More {
  return { ...(inAnyOrder && { inAnyOrder }), ...(handedTo !== undefined && { handedTo }) };
}

function idOf({ owner }: Body): number {
  return owner?.id ?? -1;
}

function partOf(root: Root, owner: FunctionNode | undefined): Part | undefined {
  switch (root.is) {
    case "own":
      return undefined;
    case "place":
      return root.touched;
    case "parameter":
      if (root.function === owner?.facts.index)
        return { key: `parameter ${root.index}`, label: root.name, isSure: true };
      return propertyOf(root.property);
    case "given":
      return propertyOf(root.property);
  }
}

function propertyOf(name: string | undefined): Part | undefined {
  return name === undefined ? undefined : { key: `.${name}`, label: `.${name}`, isSure: false };
}

/** The position of the parameter that is meant; undefined for other places. */
function parameterOf({ key }: Touched): number | undefined {
  const [, index] = PARAMETER.exec(key) ?? [];
  return index === undefined ? undefined : Number(index);
}

/** `import("x")`. */
function isLoading({ facts: { name, callee, arguments: given } }: SiteNode): boolean {
  return name === "" && callee.is === "unknown" && given[0]?.is === "constant";
}
