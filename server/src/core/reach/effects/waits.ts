/**
 * How long an awaited call waits, where the program says it: by timers with constant times, directly or in the functions
 * that it calls. Whatever waits for something else has no time here: nothing is invented.
 */
import { LOOKING_METHODS } from "../../catalogue/effects/language.ts";
import type { Value } from "../../facts/facts.ts";
import type { Evaluator } from "../evaluate.ts";
import type { Sites } from "../sites.ts";
import type { FileNode, FunctionNode, SiteNode } from "../universe.ts";

export interface Waits {
  /** Milliseconds; undefined where something else than timers decides. */
  of(site: SiteNode): number | undefined;
}

/** Functions that call functions that wait: deeper than anybody hides a timer. */
const DEEPEST = 5;

/** A function's body with what its caller gave it. */
interface Frame {
  readonly file: FileNode;
  readonly caller?: { readonly site: SiteNode; readonly called: FunctionNode; readonly frame: Frame };
  readonly depth: number;
}

export function createWaits(evaluator: Evaluator, sites: Pick<Sites, "namedCalleesOf">): Waits {
  const number = (frame: Frame, value: Value | undefined): number | undefined => {
    if (!value) return undefined;
    const constant = evaluator.constant(frame.file, value);
    if (typeof constant === "number") return constant;
    const { caller } = frame;
    const binding = value.is === "name" ? evaluator.bindingOf(frame.file, value) : undefined;
    if (!caller || binding?.parameter?.function !== caller.called.facts.index) return undefined;
    return number(caller.frame, caller.site.facts.arguments[binding.parameter.index]);
  };

  const ofSite = (frame: Frame, site: SiteNode): number | undefined => {
    const { callee, name, kind, arguments: given } = site.facts;
    if (kind === "new") return name === "Promise" ? ofExecutor(frame, given[0]) : undefined;
    const { functions, apis, outside } = sites.namedCalleesOf(site);
    if (apis.includes("node:timers/promises#setTimeout")) return number(frame, given[0]);
    if (apis.includes("global#Promise.all") && given[0]?.is === "array")
      return longest(given[0].of.map((each) => ofValue(frame, each)));
    const isReaction = /^(then|catch|finally)$/.test(name) && callee.is === "member";
    if (isReaction && functions.length === 0) return ofValue(frame, callee.of);
    const [called, ...more] = functions;
    if (!called || more.length > 0 || outside || frame.depth >= DEEPEST) return undefined;
    return ofBody({ file: called.file, caller: { site, called, frame }, depth: frame.depth + 1 }, called);
  };

  /** `new Promise((resolve) => setTimeout(resolve, 50))`. */
  const ofExecutor = (frame: Frame, value: Value | undefined): number | undefined => {
    const executor = value?.is === "function" ? frame.file.functions[value.index] : undefined;
    const timer = frame.file.sites.find(
      ({ facts }) => facts.function === executor?.facts.index && facts.name === "setTimeout",
    );
    return timer && number(frame, timer.facts.arguments[1]);
  };

  const ofValue = (frame: Frame, value: Value): number | undefined => {
    if (value.is === "await") return ofValue(frame, value.of);
    if (value.is !== "call" && value.is !== "new") return value.is === "constant" ? 0 : undefined;
    const site = frame.file.sites[value.site];
    return site && ofSite(frame, site);
  };

  /** What the function awaits, one after another, and what it hands on. */
  const ofBody = (frame: Frame, { facts, file }: FunctionNode): number | undefined => {
    const isRepeated = file.facts.loops.some(
      (loop) => loop.function === facts.index && loop.awaits.length > 0,
    );
    if (isRepeated) return undefined;
    const awaited = facts.awaits.map((value) => ofValue(frame, value));
    const handedOn = longest(
      facts.returns.map((value) => (isAtHand(file, value) ? 0 : ofValue(frame, value))),
    );
    return [...awaited, facts.returns.length === 0 ? 0 : handedOn].reduce(
      (sum: number | undefined, each) => (sum === undefined || each === undefined ? undefined : sum + each),
      0,
    );
  };

  return {
    of(site) {
      const found = ofSite({ file: site.file, depth: 0 }, site);
      return found === 0 ? undefined : found;
    },
  };
}

/** Nothing that is waited for when it is returned. */
function isAtHand(file: FileNode, value: Value): boolean {
  if (value.is === "call") return LOOKING_METHODS.has(file.sites[value.site]?.facts.name ?? "");
  return value.is !== "new" && value.is !== "await";
}

function longest(times: readonly (number | undefined)[]): number | undefined {
  return times.some((each) => each === undefined) ? undefined : Math.max(0, ...(times as number[]));
}
