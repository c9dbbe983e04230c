/** What a function does for the arguments of a call: sizes that the call gives stand in for its parameters. */
import { UNKNOWN, type Value } from "../../facts/facts.ts";
import type { Sites } from "../sites.ts";
import type { FunctionNode, SiteNode } from "../universe.ts";
import { fixed, product, substitute, within, type Input, type Size, type Work } from "./amount.ts";
import { ITEM } from "./inputs.ts";
import type { Sizes } from "./sizes.ts";

export interface Given {
  /** Inputs of the function's own are others for each call. */
  substituted(work: Work, called: FunctionNode, site: SiteNode): Work;
  /** With the sizes that callers give to parameters, where they all are numbers: the greatest. */
  asCalled(work: Work): Work;
  /** A size of a function's body, for the arguments of a call of it. */
  sizeGiven(size: Size, called: FunctionNode, site: SiteNode): Size;
  /** The same for all calls of it. */
  sizeCalled(size: Size): Size;
}

/** Callers of callers, at most, for what a parameter is given. */
const MOST_CALLERS = 3;

export function createGiven(
  sites: Pick<Sites, "namedCallersOf">,
  sizes: Pick<Sizes, "of" | "ofItem">,
): Given {
  /** What a function does for these arguments. Inputs of its own are others for each call. */
  const substituted = (work: Work, called: FunctionNode, site: SiteNode): Work => {
    const place = { file: site.file, at: site.facts.start };
    const { file, facts } = called;
    const isOwn = within(file, facts.start, facts.end);
    return substitute(work, (input) => {
      const { parameter } = input;
      if (parameter && parameter.file === file && parameter.function === facts.index)
        return argumentSize(called, site, input) ?? { times: 1, inputs: [{ ...input, root: place }] };
      return isOwn(input) ? { times: 1, inputs: [{ ...input, root: place }] } : undefined;
    });
  };

  const argumentSize = (called: FunctionNode, site: SiteNode, input: Input): Size | undefined => {
    const { index, path } = input.parameter!;
    const parameter = called.facts.parameters[index];
    const given = site.facts.spread || parameter?.rest ? undefined : site.facts.arguments[index];
    if (!given) {
      const [standard] = (parameter && called.file.facts.bindings[parameter.binding]?.values) ?? [];
      return standard && path.length === 0 && !site.facts.spread
        ? sizes.of(called.file, standard)
        : undefined;
    }
    const whole = path.indexOf("*");
    const members = whole < 0 ? path : path.slice(0, whole);
    const value = members.reduce<Value>(
      (of, name) =>
        name === ITEM ? { is: "element", of, key: UNKNOWN, at: -1 } : { is: "member", of, name, at: -1 },
      given,
    );
    const size = sizes.of(site.file, value);
    if (whole < 0 || size.inputs.length > 0) return size;
    // All items of all lists, where each holds as many.
    const item = whole === path.length - 1 ? sizes.ofItem(site.file, value) : undefined;
    return item?.inputs.length === 0 ? product(size, item) : undefined;
  };

  const asCalled = (work: Work, left = MOST_CALLERS): Work =>
    substitute(work, (input) => {
      const { parameter } = input;
      const called = parameter?.file.functions[parameter.function];
      if (!called || left === 0) return undefined;
      const given = sites.namedCallersOf(called).filter((site) => !site.file.isTest);
      const found = given.flatMap((site) => argumentSize(called, site, input) ?? []);
      const whole = found.map((size) => [...asCalled(oneOf(size), left - 1).values()][0]);
      const known = whole.flatMap((term) => (term && term.inputs.length === 0 ? term.nanoseconds : []));
      if (known.length > 0 && known.length === given.length) return fixed(Math.max(...known));
      const standard = given.length === 0 ? standardOf(called, parameter!.index) : undefined;
      return standard && parameter!.path.length === 0 ? sizes.of(called.file, standard) : undefined;
    });

  const standardOf = ({ file, facts }: FunctionNode, index: number): Value | undefined => {
    const parameter = facts.parameters[index];
    const binding = parameter && file.facts.bindings[parameter.binding];
    return binding?.values[0]?.is === "constant" ? binding.values[0] : undefined;
  };

  return {
    substituted,
    asCalled: (work) => asCalled(work),
    sizeGiven: (size, called, site) => sizeOfTerm(substituted(oneOf(size), called, site)) ?? size,
    sizeCalled: (size) => sizeOfTerm(asCalled(oneOf(size))) ?? size,
  };
}

/** One of the size: to ask what becomes of it. */
function oneOf({ times, inputs }: Size): Work {
  return new Map([["", { nanoseconds: times, inputs, turns: [], doer: undefined, raised: undefined }]]);
}

function sizeOfTerm(work: Work): Size | undefined {
  const [term] = work.values();
  return term && { times: term.nanoseconds, inputs: term.inputs };
}
