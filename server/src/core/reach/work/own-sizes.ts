/** What own calls are counted by: how much a call of a function is given, and how often each call of it calls it again. */
import type { Value } from "../../facts/facts.ts";
import type { Sites } from "../sites.ts";
import type { FileNode, FunctionNode, SiteNode } from "../universe.ts";
import { product, type Size } from "./amount.ts";
import type { Given } from "./given.ts";
import { pathOf } from "./keys.ts";
import { countOwnCalls, type OwnCalls } from "./own-calls.ts";
import type { Parts } from "./parts.ts";
import { ITERATES, MAKES_FROM } from "./prices.ts";
import { receiverOf } from "./pricing.ts";
import type { Sizes } from "./sizes.ts";
import type { Turns } from "./turns.ts";

export interface OwnSizesTools {
  readonly sizes: Sizes;
  readonly given: Pick<Given, "sizeGiven" | "sizeCalled">;
  readonly sites: Pick<Sites, "namedCalleesOf">;
  readonly turnsAround: Turns["turnsAround"];
  readonly partsIn: (file: FileNode) => Parts;
  /** Whether what the function does is being asked now. */
  readonly isOpen: (called: FunctionNode) => boolean;
}

/** As JSON, each part of a structure has about so many bytes. */
const BYTES_OF_PART = 12;

export function createOwnSizes({ sizes, given, sites, turnsAround, partsIn, isOpen }: OwnSizesTools) {
  /** How much or how many a value is: of what a function builds that calls itself, as many parts as it was called. */
  const builtSize = (file: FileNode, value: Value): number | undefined => {
    const made = sizes.items.settled(file, value);
    const site = made.value.is === "call" ? made.file.sites[made.value.site] : undefined;
    const [builder] = site ? sites.namedCalleesOf(site).functions : [];
    return builder && !isOpen(builder) ? ownCalls(builder, site!)?.count : undefined;
  };

  const givenSize = (file: FileNode, value: Value): number | undefined => {
    const built = builtSize(file, value);
    if (built !== undefined) return built;
    const size = given.sizeCalled(sizes.of(file, value));
    return size.inputs.length === 0 ? size.times : undefined;
  };

  /** The same of a structure, with the parts of its parts. */
  const partsSize = (file: FileNode, value: Value): number | undefined => {
    const size = givenSize(file, value);
    return size === undefined ? undefined : Math.max(size, sizes.items.bytesOf(file, value) / BYTES_OF_PART);
  };

  /** Calls that are being asked about: what one is given may be made of what it gives. */
  const asked = new Set<SiteNode>();
  const ownCalls = (called: FunctionNode, from: SiteNode): OwnCalls | undefined => {
    if (asked.has(from)) return undefined;
    asked.add(from);
    const found = count(called, from);
    asked.delete(from);
    return found;
  };

  const count = (called: FunctionNode, from: SiteNode): OwnCalls | undefined =>
    countOwnCalls(called, from, {
      givenSize({ file, facts }, parameter) {
        const value = facts.arguments[parameter];
        return value && givenSize(file, value);
      },
      partsSize({ file, facts }, parameter) {
        const value = facts.arguments[parameter];
        return value && partsSize(file, value);
      },
      builtSize({ file, facts }, parameter) {
        const value = facts.arguments[parameter];
        return value && builtSize(file, value);
      },
      groupedSize({ file, facts: { index } }, site) {
        const { function: holder } = file.facts.sites[site]!;
        const caller = holder === index ? undefined : partsIn(file).callers.get(holder);
        const picked = caller?.callee.is === "member" ? sizes.ofPicked(file, caller.callee.of) : undefined;
        return picked?.inputs.length === 0 ? picked.times : undefined;
      },
      sizeOf: ({ file }, value) => sizes.of(file, value),
      turnsAround: (own, site) => given.sizeGiven(callsFor(own, site), own, from),
      landsIn({ file }, site) {
        const node = file.sites[site];
        return node !== undefined && sites.namedCalleesOf(node).functions.includes(called);
      },
    });

  /** How often a call of a function's own is made each time that the function is called. */
  const callsFor = ({ file, facts: { index, start } }: FunctionNode, site: number): Size => {
    let { loop, function: holder } = file.facts.sites[site]!;
    let size = turnsAround(file, loop, start);
    while (holder !== index) {
      const caller = partsIn(file).callers.get(holder);
      if (!caller) return size;
      const isMade = MAKES_FROM.test(pathOf(caller.callee));
      const list: Value | undefined = isMade ? { is: "call", site: caller.index } : receiverOf(caller);
      if (list && (isMade || ITERATES.test(caller.name))) size = product(sizes.of(file, list), size);
      ({ loop, function: holder } = caller);
      size = product(turnsAround(file, loop, start), size);
    }
    return size;
  };

  return { ownCalls };
}
