/** How many are started together: a number, few by nature, as many as there are of something, or as a limit says. */
import type { Site, Value } from "../../facts/facts.ts";
import { exclusiveIn } from "../effects/exclusive.ts";
import type { Evaluator } from "../evaluate.ts";
import type { FileNode, FunctionNode, SiteNode } from "../universe.ts";
import { nameOf, pathOf } from "../work/keys.ts";
import { startedTogether } from "../work/origins.ts";
import type { WorkModel } from "../work/work.ts";
import type { Gathered } from "./gathered.ts";

export type Bound =
  /** Not more than anybody minds, and why, as a clause without a full stop. */
  | {
      readonly is: "bounded";
      readonly reason: string;
      /** Something lets only a number of them run at a time, however many there are. */
      readonly isLimited?: true;
    }
  /** Rows of a database, files of a folder, what somebody sends: there may be any number. */
  | { readonly is: "data"; readonly name: string }
  /** Nothing says how many. */
  | {
      readonly is: "open";
      readonly name: string;
      /** Their name has it that they are never many. */
      readonly isFew?: true;
    };

/** So many at once harm nobody. */
const MOST = 100;

/** Names of names of names, at most. */
const MAX_DEPTH = 6;

/** Who lets a number of functions run at a time. */
const LIMITS =
  /(^|[a-z_$])(limit|limiter|throttle[rd]?|queue|semaphore|sema|mutex|bottleneck|pool|throat|plimit|pqueue)$/i;
const MAKES_LIMIT =
  /^(pLimit|p_limit|throat|limit\w*|\w+Limit(er)?|createLimit\w*|PQueue|Sema|Semaphore|Bottleneck)$/;

/** `chunk(ids, 100)`, `_.chunk(…)`, `inBatches(…)`. */
const CUTS = /^(chunk|chunked|chunkArray|splitEvery|partitionAll|batch|batches|inBatches|toBatches)$/i;
const PART = /(^|[a-z_.])(batch|chunk|slice|page|window)$/i;

const IN_PARTS = /(batch|batches|chunk|chunks|pages|paginate)$/i;

/** What gives the names of files. */
const LISTS_FILES =
  /^(readdir|readdirSync|glob|globSync|globby|fastGlob|fg|fdir|tinyglobby|listFiles\w*|walk\w*Dir\w*|walkSync|findFiles|recursiveReaddir)$/;

/** Options and steps of a query that give a page of its rows. */
const PAGES = /^(take|limit|first|last|perPage|per_page|pageSize|page_size|top|maxResults|maxKeys)$/i;

/** No limit at all. */
const ENDLESS = /(^|\.)(MAX_SAFE_INTEGER|MAX_VALUE|Infinity|POSITIVE_INFINITY)$/;

export interface Bounds {
  of(gathered: Gathered): Bound;
}

/** What people add one by one: the list may be any, and is never long. */
const SELDOM_MANY =
  /(^|[._a-z])(attachments?|domains?|subscriptions|integrations|webhooks|providers|editors|commands|environments|dirs)(\(\))?$/i;

/** A parameter that is handed on, at most so often; and so many callers of each. */
const MAX_CALLERS = 2;
const MOST_CALLERS = 12;

/** Who calls a function, as far as that is known. */
export type CallersOf = (called: FunctionNode) => readonly SiteNode[];

export function createBounds(
  evaluator: Evaluator,
  model: () => WorkModel,
  callersOf: CallersOf = () => [],
): Bounds {
  const limiterIn = ({ file, written }: Gathered): string | undefined => {
    if (!written) return undefined;
    const calls = file.sites.filter(
      ({ facts }) => facts.nodeStart >= written.start && facts.nodeEnd <= written.end,
    );
    return calls.map((site) => limiterOf(site)).find((found) => found !== undefined);
  };

  /** All of them use one connection, on which one question waits for the other. */
  const sharedIn = ({ file, written }: Gathered): string | undefined => {
    if (!written) return undefined;
    const isFromBefore = (value: Value): boolean => {
      if (value.is === "member") return isFromBefore(value.of);
      const binding = value.is === "name" ? evaluator.bindingOf(file, value) : undefined;
      return (
        value.is === "this" ||
        (binding !== undefined && (binding.at < written.start || binding.at >= written.end))
      );
    };
    return file.sites
      .filter(({ facts }) => facts.nodeStart >= written.start && facts.nodeEnd <= written.end)
      .flatMap(exclusiveIn)
      .find(({ value }) => isFromBefore(value))?.name;
  };

  const limiterOf = ({ file, facts: { callee, arguments: given } }: SiteNode): string | undefined => {
    const used = callee.is === "member" ? callee.of : callee;
    if (callee.is === "name" && given.some(({ is }) => is === "function" || is === "name")) {
      if (LIMITS.test(callee.name)) return callee.name;
      const [made] = evaluator.bindingOf(file, callee)?.values ?? [];
      const maker = made?.is === "call" ? file.facts.sites[made.site]?.name : undefined;
      if (maker !== undefined && MAKES_LIMIT.test(maker)) return callee.name;
    }
    if (callee.is !== "member") return undefined;
    const name = used.is === "name" || used.is === "member" ? (used.name ?? "") : "";
    return LIMITS.test(name) ? nameOf(file, used) : undefined;
  };

  /** The values that a list may be made of, with those it takes its items from. */
  const sourcesOf = (file: FileNode, value: Value, left = MAX_DEPTH): readonly Value[] => {
    if (left === 0) return [];
    const deeper = (of: readonly Value[]) => of.flatMap((each) => sourcesOf(file, each, left - 1));
    switch (value.is) {
      case "name": {
        const binding = evaluator.bindingOf(file, value);
        return [value, ...deeper(binding && !binding.parameter ? binding.values : [])];
      }
      case "await":
        return deeper([value.of]);
      case "either":
        return deeper(value.of);
      case "element": {
        const together = startedTogether(evaluator, file, value);
        return [value, ...deeper([together ?? value.of])];
      }
      case "member":
        return [value, ...deeper([value.of])];
      case "call": {
        const { callee } = file.facts.sites[value.site]!;
        return [value, ...(callee.is === "member" ? deeper([callee.of]) : [])];
      }
      default:
        return [];
    }
  };

  /** `[...found, ...more]` is bounded if all of its parts are. */
  const partsOf = (file: FileNode, list: Value): readonly Value[] => {
    const [only, ...more] = list.is === "name" ? (evaluator.bindingOf(file, list)?.values ?? []) : [list];
    return only?.is === "array" && more.length === 0 ? (only.spreads ?? []) : [];
  };

  const boundedBy = (file: FileNode, list: Value, left = MAX_CALLERS): string | undefined => {
    const parts = partsOf(file, list).map((each) => boundedBy(file, each, left) ?? isWritten(each));
    if (parts.length > 0 && parts.every((each) => each !== undefined))
      return parts.find((each) => typeof each === "string");
    if (list.is === "call" && cutsOff(file.facts.sites[list.site]!))
      return "it takes a part of the list at a time";
    for (const source of sourcesOf(file, list)) {
      const site = source.is === "call" ? file.facts.sites[source.site] : undefined;
      if (site && CUTS.test(site.name)) return "it takes a part of the list at a time";
      if (site && isPage(file, site)) return `${nameOf(file, site.callee)} gives a page at most`;
      if (source.is === "name" && PART.test(source.name)) return `${source.name} is a part of a list`;
      const binding = source.is === "name" ? evaluator.bindingOf(file, source) : undefined;
      const parameter = binding?.parameter;
      const owner = parameter && file.functions[parameter.function];
      if (owner && givenInParts(file, owner.facts.index)) return `${binding!.name} are a part of a list`;
      if (owner?.facts.parameters[parameter!.index]?.rest)
        return `${binding!.name} are what somebody wrote down as arguments`;
      const given = owner && left > 0 ? givenBy(owner, parameter!.index, left) : undefined;
      if (given !== undefined) return given;
    }
    return undefined;
  };

  /** What all callers hand over, if each of it is bounded: why the first is. */
  const givenBy = (called: FunctionNode, index: number, left: number): string | undefined => {
    const callers = callersOf(called).filter(({ file }) => !file.isTest);
    if (callers.length === 0 || callers.length > MOST_CALLERS) return undefined;
    const reasons = callers.map(({ file, facts }) => {
      const value = facts.spread ? undefined : facts.arguments[index];
      return value && boundedBy(file, value, left - 1);
    });
    return reasons.every((each) => each !== undefined) ? reasons[0] : undefined;
  };

  /** `findAllInBatches(query, async (rows) => …)`. */
  const givenInParts = (file: FileNode, index: number): boolean =>
    file.facts.sites.some(
      ({ name, arguments: given }) =>
        IN_PARTS.test(name) && given.some((each) => each.is === "function" && each.index === index),
    );

  const isPage = (file: FileNode, { name, arguments: given }: Site): boolean =>
    (PAGES.test(name) && given.length === 1 && !isEndless(file, given[0]!)) ||
    given.some(
      (each) =>
        each.is === "object" &&
        file.facts.objects[each.index]?.properties.some(
          (one) => PAGES.test(one.name) && !isEndless(file, one.value),
        ),
    );

  /** `take = Number.MAX_SAFE_INTEGER`, unless somebody says otherwise. */
  const isEndless = (file: FileNode, value: Value): boolean => {
    if (value.is !== "name") return ENDLESS.test(nameOf(file, value));
    const values = evaluator.bindingOf(file, value)?.values ?? [];
    return ENDLESS.test(value.name) || values.some((each) => holdsEndless(file, each));
  };

  const listsFiles = (file: FileNode, list: Value): boolean =>
    sourcesOf(file, list).some(
      (source) => source.is === "call" && LISTS_FILES.test(file.facts.sites[source.site]!.name),
    );

  return {
    of(gathered) {
      const { file, list } = gathered;
      const limiter = limiterIn(gathered);
      if (limiter !== undefined)
        return { is: "bounded", reason: `${limiter} decides how many run at a time`, isLimited: true };
      const shared = sharedIn(gathered);
      if (shared !== undefined)
        return { is: "bounded", reason: `${shared} does one thing at a time`, isLimited: true };
      if (!list) return { is: "open", name: "its turns" };
      const reason = boundedBy(file, list);
      if (reason !== undefined) return { is: "bounded", reason };
      const name = nameOf(file, list);
      const { times, inputs } = model().sizeOf(file, list);
      if (inputs.length === 0 && times > 0)
        return times > MOST
          ? { is: "data", name: `${Math.round(times).toLocaleString("en")} items` }
          : { is: "bounded", reason: `it starts ${Math.max(1, Math.round(times))} at most` };
      const large = inputs.filter(({ isSmall, isGroup }) => !isSmall && !isGroup);
      if (inputs.length > 0 && large.length === 0)
        return { is: "bounded", reason: `${inputs[0]!.name} are few, as their name has it` };
      const names = [name, ...large.map((each) => each.name)];
      if (names.some((each) => SELDOM_MANY.test(each))) return { is: "open", name, isFew: true };
      if (listsFiles(file, list)) return { is: "data", name };
      const rows = large.filter(({ isData }) => isData);
      if (rows.length > 0 && rows.every(({ isFew }) => isFew)) return { is: "open", name: rows[0]!.name };
      return rows.length > 0 ? { is: "data", name: rows[0]!.name } : { is: "open", name };
    },
  };
}

function holdsEndless(file: FileNode, value: Value): boolean {
  const each = value.is === "either" ? value.of : [value];
  return each.some((one) => ENDLESS.test(nameOf(file, one)));
}

/** Some of what is written down, or nothing: `found ? [found] : []`. */
function isWritten(value: Value): true | undefined {
  if (value.is === "either") return value.of.every((each) => isWritten(each)) || undefined;
  return (value.is === "array" && !value.spreads?.length) || undefined;
}

/** `ids.slice(start, start + size)`, `queue.splice(0, 10)`. */
function cutsOff({ name, callee, arguments: given }: Site): boolean {
  if (callee.is !== "member" || pathOf(callee).startsWith("Promise.")) return false;
  return /^(slice|splice|subarray|take)$/.test(name) && given.length >= (name === "take" ? 1 : 2);
}
