/**
 * Amounts of work: sums of terms, each a time multiplied by the sizes of inputs. Where no input is in it, it is a time;
 * otherwise only its growth is known, and its time for one of each input.
 */
import type { FileNode } from "../universe.ts";

/** A collection or a number whose size the text does not show. */
export interface Input {
  /** The same for all that name the same. */
  readonly key: string;
  /** As a person would name it: `rows`, `order.lines`. */
  readonly name: string;
  /** Where the innermost name stands that it is made of: who runs once for each of those has another one each time. */
  readonly root: Root | undefined;
  /** The parameter that it is, or a part of: a caller's argument stands in for it. */
  readonly parameter?: Parameter;
  /** Rarely more than a few: options, words of a line. */
  readonly isSmall: boolean;
  /** From outside of the program: there may be any number. */
  readonly isData: boolean;
  /** Of those only what one owner has. */
  readonly isFew: boolean;
  /** Of them only those that belong to one other thing. */
  readonly isGroup?: true;
  /** The keys of what it was made of, or asked for. */
  readonly madeOf?: () => ReadonlySet<string>;
  /** Its square root counts. */
  readonly isRoot?: true;
}

export interface Root {
  readonly file: FileNode;
  readonly at: number;
}

export interface Parameter {
  /** The function, by its file and its index there. */
  readonly file: FileNode;
  readonly function: number;
  readonly index: number;
  /** The members that lead from it to the input; none for itself. */
  readonly path: readonly string[];
}

/** How many of something there are: a number times the sizes of inputs. */
export interface Size {
  readonly times: number;
  readonly inputs: readonly Input[];
}

export const ONE: Size = { times: 1, inputs: [] };

export function fixed(times: number): Size {
  return { times, inputs: [] };
}

/** The one that grows most. */
export function largest(sizes: readonly Size[]): Size {
  return sizes.reduce((a, b) => (isMore(b, a) ? b : a), NONE);
}

export function smallest(sizes: readonly Size[]): Size {
  return sizes.reduce((a, b) => (isMore(a, b) ? b : a));
}

/** One behind the other: numbers add up, and where inputs come in, the one that grows most is what counts. */
export function together(sizes: readonly Size[]): Size {
  const known = sizes.filter(({ inputs }) => inputs.length === 0);
  return largest([...sizes, fixed(known.reduce((sum, { times }) => sum + times, 0))]);
}

export function product(a: Size, b: Size): Size {
  return { times: a.times * b.times, inputs: [...a.inputs, ...b.inputs] };
}

/** In the mean, of what grows evenly or is walked up to any place. */
export function halved({ times, inputs }: Size): Size {
  return { times: times / 2, inputs };
}

const NONE: Size = { times: 0, inputs: [] };

function isMore(a: Size, b: Size): boolean {
  return a.inputs.length - b.inputs.length > 0 || (a.inputs.length === b.inputs.length && a.times > b.times);
}

/** What is done that often: by a loop, or by a call for each of its items. */
export interface Doer {
  readonly file: FileNode;
  /** The function that holds it. */
  readonly function: number;
  readonly start: number;
  readonly end: number;
  /** `includes` of a call; empty for a loop. */
  readonly name: string;
}

export interface Term {
  /** For one of each input. */
  readonly nanoseconds: number;
  readonly inputs: readonly Input[];
  /** How many turns the loops around it make, outermost first, where numbers are known. */
  readonly turns: readonly number[];
  /** What costs the time in the end. */
  readonly doer: Doer | undefined;
  /** Where a second input came in. */
  readonly raised: Doer | undefined;
}

/** By inputs and doer. */
export type Work = ReadonlyMap<string, Term>;

export const NO_WORK: Work = new Map();

/** More terms than these are not kept: the least go. */
const MOST_TERMS = 12;

/** What is more than the fourth power of an input is as bad as that. */
const MOST_INPUTS = 4;

export function workOf(terms: Iterable<Term>): Work {
  const found = new Map<string, Term>();
  for (const term of terms) {
    if (term.nanoseconds === 0) continue;
    const key = keyOf(term);
    const known = found.get(key);
    found.set(key, known ? summed(known, term) : term);
  }
  if (found.size <= MOST_TERMS) return found;
  const ranked = [...found].sort(
    ([, a], [, b]) => b.inputs.length - a.inputs.length || b.nanoseconds - a.nanoseconds,
  );
  return new Map(ranked.slice(0, MOST_TERMS));
}

function keyOf({ inputs, doer }: Term): string {
  if (inputs.length === 0) return "";
  const place = inputs.length > 1 && doer ? `${doer.file.path}:${doer.start}` : "";
  return `${inputs.map(({ key }) => key).join("*")}@${place}`;
}

/** The greater of the two says why. */
function summed(a: Term, b: Term): Term {
  const greater = b.nanoseconds > a.nanoseconds ? b : a;
  return { ...greater, nanoseconds: a.nanoseconds + b.nanoseconds };
}

export function add(...works: readonly Work[]): Work {
  const all = works.filter((work) => work.size > 0);
  return all.length === 1 ? all[0]! : workOf(all.flatMap((work) => [...work.values()]));
}

/** Time that a doer takes each time. */
export function time(nanoseconds: number, doer?: Doer): Work {
  return workOf([{ nanoseconds, inputs: [], turns: [], doer, raised: undefined }]);
}

/**
 * The work, done as often as the size says by the doer. `isInside` tells the inputs that are another one each time: all of
 * them together are an input of their own, as large as they are.
 */
export function repeat(
  work: Work,
  size: Size,
  by: Doer,
  isInside: (input: Input) => boolean = () => false,
): Work {
  return workOf([...work.values()].map((term) => repeatTerm(term, size, by, isInside)));
}

function repeatTerm(term: Term, size: Size, by: Doer, isInside: (input: Input) => boolean): Term {
  const own = term.inputs.find(isInside);
  const hasOwn = own !== undefined;
  const [outer] = size.inputs;
  const kept = term.inputs.map((input) =>
    input === own ? allOf(input, outer) : isInside(input) ? eachOf(input, outer) : input,
  );
  // Each item has a collection of its own: all of these together are what there is to walk.
  const inputs = hasOwn ? kept : [...size.inputs, ...kept];
  const isRaised = term.inputs.length < 2 && inputs.length >= 2;
  return {
    nanoseconds: term.nanoseconds * size.times,
    inputs: inputs.slice(0, MOST_INPUTS),
    turns: size.times > 1 && size.inputs.length === 0 ? [size.times, ...term.turns] : term.turns,
    doer: term.doer ?? by,
    raised: isRaised ? by : term.raised,
  };
}

function allOf({ parameter: _, ...input }: Input, outer: Input | undefined): Input {
  return {
    ...input,
    key: `${input.key}+${outer?.key ?? ""}`,
    root: outer?.root,
    isSmall: input.isSmall && (outer?.isSmall ?? true),
    isData: input.isData || (outer?.isData ?? false),
    isFew: outer?.isData ? outer.isFew : input.isFew,
    ...(outer?.parameter && { parameter: { ...outer.parameter, path: [...outer.parameter.path, "*"] } }),
  };
}

/** One more that each has: how large it is for one of them says nothing of how many there are. */
function eachOf({ parameter: _, ...input }: Input, outer: Input | undefined): Input {
  return { ...input, key: `${input.key}/${outer?.key ?? ""}`, root: outer?.root, isData: false };
}

/** The inner size, for each of the outer: inputs that each has are all of them together. */
export function nested(inner: Size, outer: Size, isInside: (input: Input) => boolean): Size {
  const [first] = outer.inputs;
  const own = inner.inputs.find(isInside);
  return {
    times: inner.times * outer.times,
    inputs: own
      ? inner.inputs.map((input) => (input === own ? allOf(input, first) : input))
      : [...outer.inputs, ...inner.inputs],
  };
}

/** The terms for which it is so, and the others. */
export function partition(work: Work, is: (term: Term) => boolean): readonly [Work, Work] {
  const all = [...work];
  return [new Map(all.filter(([, term]) => is(term))), new Map(all.filter(([, term]) => !is(term)))];
}

/** The same work with sizes in place of some of its inputs. */
export function substitute(work: Work, sizeOf: (input: Input) => Size | undefined): Work {
  return workOf(
    [...work.values()].map((term) => {
      let { nanoseconds, turns } = term;
      const inputs = term.inputs.flatMap((input): readonly Input[] => {
        const given = sizeOf(input);
        if (!given) return [input];
        const size = input.isRoot ? rootOf(given) : given;
        nanoseconds *= size.times;
        if (size.inputs.length === 0 && size.times > 1) turns = [size.times, ...turns];
        return size.inputs;
      });
      return { ...term, nanoseconds, turns, inputs: inputs.slice(0, MOST_INPUTS) };
    }),
  );
}

/** What is walked up to its square root. */
export function rootOf({ times, inputs }: Size): Size {
  return {
    times: Math.sqrt(times),
    inputs: inputs.map((input) => ({ ...input, key: `√${input.key}`, isSmall: true, isRoot: true as const })),
  };
}

/** In nanoseconds, of all that no input decides. */
export function knownTime(work: Work): Term | undefined {
  return work.get("");
}

/** Whether an input is made of a name that stands in the stretch. */
export function within(file: FileNode, start: number, end: number): (input: Input) => boolean {
  return ({ root }) => root !== undefined && root.file === file && root.at >= start && root.at < end;
}
