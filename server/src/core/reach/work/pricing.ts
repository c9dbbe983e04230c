/** What calls cost that land in no body of the workspace: units by their names, counted by what they are given. */
import { unitCost, UNITS, type UnitName } from "../../costs/units.ts";
import type { Copy, Site, Value } from "../../facts/facts.ts";
import type { Evaluator } from "../evaluate.ts";
import type { OperationNode } from "../graph.ts";
import type { Sites } from "../sites.ts";
import type { FileNode, SiteNode } from "../universe.ts";
import { add, halved, NO_WORK, repeat, time, type Doer, type Size, type Work } from "./amount.ts";
import { pathOf } from "./keys.ts";
import type { Parts } from "./parts.ts";
import { apiPrice, MAKES_FROM, priceOf, type Price } from "./prices.ts";
import type { Sizes } from "./sizes.ts";
import type { Turns } from "./turns.ts";

export interface Pricing {
  /** A call of something of the language's own, or of which nothing is known. */
  ofCall(site: SiteNode): Work;
  /** What a row says of it; undefined where it says nothing of the time. */
  ofRow(row: OperationNode, site: SiteNode): Work;
  ofCopy(file: FileNode, copy: Copy): Work;
  /** Whether it is walked step by step: a Map, a Set, a text. */
  isWalked(file: FileNode, value: Value): boolean;
  /** What a comparison of a sort costs. */
  comparisonUnit(site: SiteNode): UnitName;
}

export interface PricingTools {
  readonly evaluator: Evaluator;
  readonly sites: Pick<Sites, "namedCalleesOf">;
  readonly sizes: Sizes;
  readonly turnsAround: Turns["turnsAround"];
  readonly partsIn: (file: FileNode) => Parts;
}

/** Characters of a text of which nothing is known. */
const TEXT_LENGTH = 40;

/** Bytes that are hashed or signed at once, where they are not known. */
const HASHED = 64;

/** Of an object that nobody adds to, where they are not known. */
const FIELDS = 10;

/** An object of more keys is a dictionary. */
const MANY_KEYS = 128;

/** Up to so many items a list gives its first one away by moving its own beginning. */
const MOVES_BEGINNING = 16_000;

/** Characters of a word, or of what else is matched. */
const WORD = 6;

const BUFFER_TEXT: Price = { unit: "bufferText", by: "receiver" };

const COMPRESSES = /(gzip|deflate|deflateRaw|brotliCompress|zstdCompress)(Sync)?$/i;

export function createPricing({ evaluator, sites, sizes, turnsAround, partsIn }: PricingTools): Pricing {
  const { items } = sizes;

  const ofCall = (site: SiteNode): Work => {
    const { apis, functions: called } = sites.namedCalleesOf(site);
    const price = isOfBuffer(site) ? BUFFER_TEXT : isOthers(site) ? apiPrice(apis) : priceOf(site.facts);
    if (price) return ofPrice(price, site);
    return time(UNITS[called.length === 0 && isHeld(site) ? "closureCall" : "call"].nanoseconds);
  };

  /** A function that a variable holds: the engine does not know which it is. */
  const isHeld = ({ file, facts: { callee } }: SiteNode): boolean => {
    const binding = callee.is === "name" ? evaluator.bindingOf(file, callee) : undefined;
    return binding?.kind === "variable" || binding?.kind === "parameter";
  };

  /** `data.toString("base64")` of a buffer that is made here. */
  const isOfBuffer = ({ file, facts }: SiteNode): boolean => {
    const of = facts.name === "toString" ? receiverOf(facts) : undefined;
    const site = of && items.makerOf(file, of);
    return site !== undefined && /^(Buffer\.\w+|(crypto\.)?randomBytes)$/.test(pathOf(site.callee));
  };

  const ofPrice = (price: Price, site: SiteNode): Work => {
    const { file, facts } = site;
    const each = (count: number) => unitCost(price.unit, count);
    if (price.by === "call") return time(each(1) + groupsCost(site));
    const counted = countedBy(price, facts);
    if (!counted) return time(each(1));
    if (price.isWritten) return ofWritten(price, site, counted);
    const size = grownSize(site) ?? sizes.of(file, counted);
    const isTyped = isText(file, counted) && price.isAmbiguous === true;
    if (isTyped) return time(unitCost(facts.name === "concat" ? "concat" : "textSlice"));
    if (size.inputs.length === 0) {
      const moved = movedBy(facts, size.times) * growth(site, counted) * (price.each ?? 1);
      return time(each(moved) + callbacks(facts, size.times), doerOf(site));
    }
    if (price.isText) return time(each(TEXT_LENGTH) + callbacks(facts, TEXT_LENGTH));
    return add(
      time(each(0)),
      repeat(time(UNITS[price.unit].nanoseconds * (price.each ?? 1)), emptied(site, size), doerOf(site)),
    );
  };

  /** `pattern.exec(text)`: a list is made of what is found, with each group. */
  const groupsCost = ({ file, facts }: SiteNode): number => {
    if (!/^(exec|match)$/.test(facts.name)) return 0;
    const of = facts.name === "exec" ? receiverOf(facts) : facts.arguments[0];
    const { value } = of ? items.settled(file, of) : { value: undefined };
    const groups = value?.is === "regex" ? (value.pattern.match(/\((?!\?[:=!])/g)?.length ?? 0) : 1;
    return UNITS.match.nanoseconds + groups * UNITS.group.nanoseconds;
  };

  const countedBy = ({ by }: Price, facts: Site): Value | undefined => {
    const isMade = by === "result" || MAKES_FROM.test(pathOf(facts.callee));
    if (isMade) return { is: "call", site: facts.index };
    return typeof by === "number" ? facts.arguments[by] : receiverOf(facts);
  };

  /** `text.replace(pattern, (match) => …)`: once for each word, about. */
  const callbacks = ({ name, arguments: [, given] }: Site, length: number): number =>
    /^replace(All)?$/.test(name) && given?.is === "function" ? (length / WORD) * UNITS.match.nanoseconds : 0;

  /** What counts is how much it is when it is written out. */
  const ofWritten = (price: Price, site: SiteNode, counted: Value): Work => {
    const { file } = site;
    const size = sizes.of(file, counted);
    const { value } = items.settled(file, counted);
    const shows = size.inputs.length === 0 || value.is === "object";
    const bytes = price.isWritten === "text" ? size.times : items.bytesOf(file, counted);
    if (shows) return time(unitCost(price.unit, bytes), doerOf(site));
    return add(
      time(unitCost(price.unit, 0)),
      repeat(time(UNITS[price.unit].nanoseconds * (price.each ?? 1)), size, doerOf(site)),
    );
  };

  const isText = (file: FileNode, value: Value): boolean => {
    const found = items.settled(file, value);
    return items.isText(found.file, found.value);
  };

  /** A list that grows in the loop that goes through it is half as long in the mean. */
  const growth = ({ file, facts }: SiteNode, counted: Value): number => {
    const binding = counted.is === "name" ? evaluator.bindingOf(file, counted) : undefined;
    const added = binding && partsIn(file).additions.get(binding);
    const isGrowing =
      facts.loop >= 0 && added?.some((site) => site.loop === facts.loop && site.function === facts.function);
    return isGrowing || isEmptied(file, facts) ? 0.5 : 1;
  };

  /** How many items a method moves that takes away or puts in. */
  const movedBy = ({ name, arguments: given }: Site, count: number): number => {
    if (name === "shift") return count > MOVES_BEGINNING ? count : 1;
    // Anywhere in it.
    return name === "splice" && given[0]?.is !== "constant" ? count / 2 : count;
  };

  const ofRow = (row: OperationNode, site: SiteNode): Work => {
    const { milliseconds } = row.cost;
    if (milliseconds !== undefined) return time(milliseconds * 1e6, doerOf(site));
    const [first] = site.facts.arguments;
    if (row.kind === "crypto" && row.cost.tier === "trivial")
      return time(unitCost("hash", hashed(site)), doerOf(site));
    if (row.kind !== "compression" || !first) return NO_WORK;
    const size = sizes.of(site.file, first);
    const unit = /brotliCompress/i.test(row.api) ? "brotli" : COMPRESSES.test(row.api) ? "pack" : "unpack";
    return size.inputs.length === 0 ? time(unitCost(unit, size.times), doerOf(site)) : NO_WORK;
  };

  /** `createHash(…).update(text)`: the bytes of what it is told. */
  const hashed = ({ file, facts }: SiteNode): number => {
    const update = file.facts.sites.find(
      ({ name, callee }) =>
        name === "update" &&
        callee.is === "member" &&
        callee.of.is === "call" &&
        callee.of.site === facts.index,
    );
    const [given] = update?.arguments ?? [];
    const size = given && sizes.of(file, given);
    return size?.inputs.length === 0 ? size.times : HASHED;
  };

  /** A function of the workspace, or of a package: its name says nothing. */
  const isOthers = (site: SiteNode): boolean => {
    const { functions: called, apis, outside } = sites.namedCalleesOf(site);
    return outside || called.length > 0 || apis.some((symbol) => !symbol.startsWith("global#"));
  };

  /** `seen = seen.concat(item)`, `all = Buffer.concat([all, part])`: what is copied grows with each turn. */
  const grownSize = ({ file, facts }: SiteNode): Size | undefined => {
    const grown = facts.loop < 0 ? undefined : partsIn(file).grownBy(facts);
    return grown && (sizes.grownAgain(file, grown) ?? halved(turnsAround(file, facts.loop, grown.at)));
  };

  const isEmptied = (file: FileNode, { loop }: Site): boolean =>
    loop >= 0 && file.facts.loops[loop]?.drains !== undefined;

  /** What a loop empties is half as long in the mean. */
  const emptied = ({ file, facts }: SiteNode, size: Size): Size =>
    isEmptied(file, facts) ? halved(size) : size;

  const ofCopy = (file: FileNode, copy: Copy): Work => {
    const by: Doer = { file, function: copy.function, start: copy.start, end: copy.end, name: "..." };
    const grown = grownCopy(file, copy);
    const size = grown ?? sizes.of(file, copy.of);
    const isLarge = size.inputs.length === 0 && size.times > MANY_KEYS;
    const unit: UnitName =
      copy.kind === "object"
        ? isLarge
          ? "dictionarySpread"
          : "objectSpread"
        : isWalked(file, copy.of)
          ? "iterator"
          : "copy";
    if (size.inputs.length === 0) return time(unitCost(unit, size.times), by);
    if (copy.kind === "object" && !grown) return time(unitCost(unit, FIELDS), by);
    return repeat(time(UNITS[unit].nanoseconds), size, by);
  };

  /** No list: it is walked step by step. */
  const isWalked = (file: FileNode, value: Value): boolean => {
    const found = items.settled(file, value);
    const site = items.makerOf(file, value);
    return (
      items.isText(found.file, found.value) ||
      (site !== undefined &&
        /^(Set|Map|entries|keys|values|matchAll|\w+\d+(Clamped)?Array)$/.test(site.name) &&
        !pathOf(site.callee).startsWith("Object."))
    );
  };

  /** `all = [...all, item]` in a loop, `[...all, item]` of what `reduce` hands on. */
  const grownCopy = (file: FileNode, copy: Copy): Size | undefined => {
    const reduced = partsIn(file).reducedBy(copy);
    if (reduced) return halved(sizes.of(file, reduced));
    const grown = copy.grows && copy.of.is === "name" ? evaluator.bindingOf(file, copy.of) : undefined;
    return grown && copy.loop >= 0 ? halved(turnsAround(file, copy.loop, grown.at)) : undefined;
  };

  const comparisonUnit = ({ file, facts }: SiteNode): UnitName => {
    const of = receiverOf(facts);
    const site = of && items.makerOf(file, of);
    const isTyped = site !== undefined && /\d+(Clamped)?Array(\.from)?$/.test(pathOf(site.callee));
    if (facts.arguments.length > 0) return "sort";
    return isTyped ? "sortTyped" : "sortDefault";
  };

  return { ofCall, ofRow, ofCopy, isWalked, comparisonUnit };
}

export function doerOf({ file, facts }: SiteNode): Doer {
  return { file, function: facts.function, start: facts.start, end: facts.end, name: facts.name };
}

export function receiverOf({ callee }: Site): Value | undefined {
  return callee.is === "member" ? callee.of : undefined;
}
