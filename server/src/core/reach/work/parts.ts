/** What stands in a function and in each of its loops: the index by which work is summed up. Made once for a file. */
import type { Binding, Copy, Loop, Site, Value } from "../../facts/facts.ts";
import type { Evaluator } from "../evaluate.ts";
import type { FileNode } from "../universe.ts";

export interface Part {
  readonly sites: Site[];
  readonly loops: Loop[];
  readonly copies: Copy[];
}

export interface Parts {
  /** What stands in a function (its index) and no loop (-1), or in that loop of it and no inner one. */
  of(home: number, loop: number): Part;
  /** The calls that put something into a list, set or map that begins empty, or with a few. */
  readonly additions: ReadonlyMap<Binding, readonly Site[]>;
  /** The calls that take something out of it again. */
  readonly removals: ReadonlyMap<Binding, readonly Site[]>;
  /** The loop that counts with a name. */
  readonly counters: ReadonlyMap<Binding, Loop>;
  /** The call that a function is written in as an argument, by the function's index. */
  readonly callers: ReadonlyMap<number, Site>;
  isCounter(file: FileNode, value: Value): boolean;
  /** What `reduce` walks, where the copy is of what it hands on. */
  reducedBy(copy: Copy): Value | undefined;
  /** The variable that the call makes longer by itself: `all = all.concat(item)`. */
  grownBy(site: Site): Binding | undefined;
}

const NOTHING: Part = { sites: [], loops: [], copies: [] };

const TAKES_OUT = /^(shift|pop|delete)$/;

const PUTS_IN = /^(push|add|set|unshift|enqueue|insert)$/;

export function partsOf(file: FileNode, { bindingOf }: Pick<Evaluator, "bindingOf">): Parts {
  const { sites, loops, copies } = file.facts;
  const parts = new Map<string, Part>();
  const partOf = (home: number, loop: number): Part => {
    const key = `${home}:${loop}`;
    let found = parts.get(key);
    if (!found) parts.set(key, (found = { sites: [], loops: [], copies: [] }));
    return found;
  };
  const additions = new Map<Binding, Site[]>();
  const removals = new Map<Binding, Site[]>();
  const callers = new Map<number, Site>();
  for (const site of sites) {
    for (const each of site.arguments) if (each.is === "function") callers.set(each.index, site);
    if (!site.failing) partOf(site.function, site.loop).sites.push(site);
    const putsIn = PUTS_IN.test(site.name) || (site.name === "splice" && site.arguments.length > 2);
    const takesOut = TAKES_OUT.test(site.name) || (site.name === "splice" && !putsIn);
    const list = (putsIn || takesOut) && site.callee.is === "member" ? site.callee.of : undefined;
    const binding = list?.is === "name" ? bindingOf(file, list) : undefined;
    if (!binding || !beginsSmall(file, binding)) continue;
    const into = putsIn ? additions : removals;
    const known = into.get(binding);
    if (known) known.push(site);
    else into.set(binding, [site]);
  }
  const counters = new Map<Binding, Loop>();
  for (const loop of loops) {
    partOf(loop.function, loop.parent).loops.push(loop);
    const counter = loop.bound && bindingOf(file, loop.bound.counter);
    if (counter) counters.set(counter, loop);
  }
  for (const copy of copies) partOf(copy.function, copy.loop).copies.push(copy);
  return {
    of: (home, loop) => parts.get(`${home}:${loop}`) ?? NOTHING,
    additions,
    removals,
    callers,
    counters,
    isCounter(of, value) {
      const named = value.is === "binary" ? value.left : value;
      const binding = named.is === "name" ? bindingOf(of, named) : undefined;
      return binding !== undefined && counters.has(binding);
    },
    reducedBy({ of }) {
      const binding = of.is === "name" ? bindingOf(file, of) : undefined;
      const { parameter } = binding ?? {};
      if (parameter?.index !== 0) return undefined;
      const reducing = sites.find(
        ({ name, arguments: [first] }) =>
          /^reduce(Right)?$/.test(name) && first?.is === "function" && first.index === parameter.function,
      );
      return reducing?.callee.is === "member" ? reducing.callee.of : undefined;
    },
    grownBy({ index, callee, arguments: [first] }) {
      const copied = [
        ...(callee.is === "member" ? [callee.of] : []),
        ...(first?.is === "array" ? first.of : []),
      ];
      return copied
        .flatMap((value) => (value.is === "name" ? (bindingOf(file, value) ?? []) : []))
        .find(({ values }) => values.some((value) => value.is === "call" && value.site === index));
    },
  };
}

function beginsSmall(file: FileNode, { values, kind }: Binding): boolean {
  const [first] = values;
  if (kind !== "variable" || values.length !== 1 || !first) return false;
  if (first.is === "array") return first.spreads === undefined;
  const given = first.is === "new" ? file.facts.sites[first.site]?.arguments : undefined;
  return given?.every((each) => each.is === "array" && each.spreads === undefined) ?? false;
}
