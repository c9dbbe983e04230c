/** What each item of a gather starts outside of the program, and how much that takes of what there is. */
import type { Resource } from "../../catalogue/effects/effect-row.ts";
import type { Effects } from "../effects/effects.ts";
import type { EffectSet, Outside } from "../effects/effect-set.ts";
import { resourceOf } from "../effects/guess.ts";
import { nameOf, pathOf } from "../work/keys.ts";
import type { Gathered } from "./gathered.ts";

type Found = Omit<Started, "through">;

export interface Started {
  /** Who does it, as messages name it: `fetch`, `db.save`. */
  readonly by: string;
  /** What runs for each item calls this, and it leads there: `downloadPage`. The same as `by` where that is called at once. */
  readonly through: string;
  readonly resource: Resource;
  /** False where only names say so. */
  readonly isSure: boolean;
  /** It asks, and leaves nothing open meanwhile: any number of them wait for few threads. */
  readonly isShort: boolean;
}

const OUTSIDE: ReadonlySet<Resource> = new Set<Resource>(["files", "network", "database", "processes"]);

/** Questions about files, and what is done to their names. */
const SHORT =
  /(?:^|\.)(l?stat|statfs|access|exists|pathExists|readdir|readlink|realpath|mkdir|rm|rmdir|unlink|chmod|chown|utimes|rename)$/;

/** What makes an address alone, and stores whose commands go down one connection one behind the other. */
const CHEAP = /(^|\.)(getSignedUrl|presign\w*|createPresigned\w*)$|redis|memcache/i;

/** What is told, not done. */
const LOGS = /(^|\.)_?(\w*[lL]og(ger|s)?|logStream|logFile|console)\.\w+$/;

/** What is over before the next item is started. */
const AT_ONCE = /Sync$/;

export interface Starts {
  /** The one that takes most; undefined where nothing outside of the program is started. */
  of(gathered: Gathered): Started | undefined;
}

export function createStarts(effects: Effects): Starts {
  const effectsOf = ({ file, written, named }: Gathered): readonly EffectSet[] =>
    written ? [effects.within(file, written)] : named.map((each) => effects.of(each));

  const throughOf = ({ file, written, named }: Gathered, { by }: Found): string => {
    if (!written) return named[0]!.facts.name;
    const calls = file.sites.filter(
      ({ facts }) =>
        written.start <= facts.nodeStart &&
        facts.nodeEnd <= written.end &&
        !pathOf(facts.callee).startsWith("Promise."),
    );
    const first = calls.find(({ facts: { nodeStart: start, nodeEnd: end } }) =>
      startedBy([effects.within(file, { start, end })]).some((each) => each.by === by),
    );
    const name = first && nameOf(file, first.facts.callee);
    return name === undefined || name === "its input" ? by : name;
  };

  return {
    of(gathered) {
      const [found] = startedBy(effectsOf(gathered));
      return found && { ...found, through: throughOf(gathered, found) };
    },
  };
}

/** What takes most first. */
function startedBy(sets: readonly EffectSet[]): Found[] {
  return sets.flatMap((set) => [...known(set), ...guessed(set)]).sort((a, b) => weight(b) - weight(a));
}

function known({ outside }: EffectSet): Found[] {
  return [...outside.values()].filter(isStarted).map(({ by, resource, isSure }) => ({
    by,
    resource,
    isSure,
    isShort: SHORT.test(by) || CHEAP.test(by),
  }));
}

/** What the own process tells of itself is no other process. */
function isStarted({ resource, by }: Outside): boolean {
  return OUTSIDE.has(resource) && !AT_ONCE.test(by) && !LOGS.test(by) && !/^process\b/.test(by);
}

/** `this.userRepository.save`, of which nothing is known but its name. */
function guessed({ unknown }: EffectSet): Found[] {
  return [...unknown.keys()].flatMap((by) => {
    const resource = resourceOf(by.slice(0, Math.max(by.lastIndexOf("."), 0)));
    return resource && OUTSIDE.has(resource) && !AT_ONCE.test(by) && !LOGS.test(by)
      ? [{ by, resource, isSure: false, isShort: CHEAP.test(by) }]
      : [];
  });
}

/** What is sure first; of that, what keeps something for itself. */
function weight({ isSure, isShort }: Found): number {
  return Number(isSure) + 2 * Number(!isShort);
}
