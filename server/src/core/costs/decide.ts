/**
 * Which alternative? What is known of an operation goes in, an order comes out, with a reason for each: the first is
 * recommended. Pure; the numbers that it goes by are measured (`measured.ts`), two of them a configuration can change.
 */
import type { Alternative, Choice, Kind, Tier } from "../finding/finding.ts";
import { durationText } from "../finding/wording.ts";
import {
  CLONE_NANOSECONDS,
  LEAVE_BELOW,
  POOL_FROM,
  PROCESS_START,
  SLICE,
  WORKER_CALL,
  WORKER_FROM,
  WORKER_START,
} from "./measured.ts";

/** What is known of an operation; what is absent is not known. */
export interface Known {
  readonly kind: Kind;
  readonly tier: Tier;
  /** Of one go. */
  readonly milliseconds?: number;
  /** It happens again and again on the way there. */
  readonly isRepeated?: boolean;
  /** The turns that it is made of, of which each takes so many milliseconds. */
  readonly turns?: { readonly count: number; readonly milliseconds: number };
  /** Where no time is known: how it grows with its input; 2 for n². */
  readonly degree?: number;
  /** The asynchronous API that leaves the thread, by its short name. */
  readonly twin?: string;
  /** A loop of the workspace, which can be left between two turns. */
  readonly isLoop?: boolean;
  /** Runs machine code of a package or a program: it can take the process down with it. */
  readonly isNative?: boolean;
  /** What it gives is as large as what it takes: `JSON.parse`. */
  readonly givesAll?: boolean;
  /** Bytes (as JSON) that would cross to a worker and back. */
  readonly bytes?: { readonly sent: number; readonly received: number };
}

/** What became of the alternatives when their edits were planned. */
export interface Planned {
  /** Those with edits. */
  readonly possible: ReadonlySet<Alternative>;
  /** Those of which there is nothing to be done here. */
  readonly pointless: ReadonlySet<Alternative>;
  /** What stops others. */
  readonly stopped: readonly { readonly alternative: Alternative; readonly reason: string }[];
}

/** The thresholds, in milliseconds. */
export interface Limits {
  /** The work from which a worker is recommended. */
  readonly worker: number;
  /** How long a loop runs until it lets others run. */
  readonly slice: number;
}

export const LIMITS: Limits = { worker: WORKER_FROM, slice: SLICE };

const OWN_WORK: ReadonlySet<Kind> = new Set([
  "crypto",
  "compression",
  "parse",
  "snapshot",
  "regex",
  "compute",
]);

/** The offered alternatives, best first, each with its reason; `leave` where that is an answer too. */
export function decide(offered: readonly Alternative[], known: Known, limits = LIMITS): readonly Choice[] {
  // That it may stay is an answer only beside what could be done.
  if (offered.length === 0) return [];
  const ranked = ranking(known, limits).filter(({ what }) => what === "leave" || offered.includes(what));
  return inOrder(offered, ranked, known.isLoop === true);
}

/**
 * The same, once edits are planned: less work goes first where there is a way to it, and is no answer where there is
 * none; a loop that can't be cut as it is goes last. What stops an edit is said beside the reason.
 */
export function withPlans(
  choices: readonly Choice[],
  { possible, pointless, stopped }: Planned,
): readonly Choice[] {
  const reasonOf = (what: Choice["what"]): string | undefined =>
    what === "leave" || possible.has(what)
      ? undefined
      : stopped.find(({ alternative }) => alternative === what)?.reason;
  const place = ({ what }: Choice): number => {
    if (what === "leave") return 1;
    if (LESS_WORK.has(what) && possible.has(what)) return 0;
    return what === "yield" && reasonOf(what) !== undefined ? 2 : 1;
  };
  return choices
    .filter(({ what }) => what === "leave" || possible.has(what) || !pointless.has(what))
    .map(({ what, because }) => {
      const reason = reasonOf(what);
      return { what, because: reason === undefined ? because : `${because}; as the code is: ${reason}` };
    })
    .sort((a, b) => place(a) - place(b));
}

const LESS_WORK: ReadonlySet<Alternative> = new Set(["rewrite", "hoist"]);

/** Those that are something to do. */
export function alternativesIn(choices: readonly Choice[]): readonly Alternative[] {
  return choices.flatMap(({ what }) => (what === "leave" ? [] : [what]));
}

/**
 * Somebody else's work is better than any place for it, and what a row says of its API is said by who knows it. Of a loop
 * nobody knows yet whether less work would do: that goes last until edits are planned.
 */
function inOrder(
  offered: readonly Alternative[],
  ranked: readonly Choice[],
  isOwn: boolean,
): readonly Choice[] {
  const others = offered
    .filter((what) => !ranked.some((each) => each.what === what))
    .map((what) => ({ what, because: GENERAL[what] }));
  const isFirst = ({ what }: { what: Alternative }) =>
    GOES_FIRST.has(what) && !(isOwn && LESS_WORK.has(what));
  return [...others.filter(isFirst), ...ranked, ...others.filter((each) => !isFirst(each))];
}

const GOES_FIRST: ReadonlySet<Alternative> = new Set(["async", "gather", "rewrite", "hoist"]);

/** Why, where no number decides. */
const GENERAL: Readonly<Record<Alternative, string>> = {
  async: "the system or the thread pool does it, and nothing else of the program changes",
  gather: "they do not depend on each other, so they need the time of the slowest",
  worker: "it frees the loop whatever the work is; it costs a thread and the crossing of data",
  process: `it has its own memory and its own crash; it takes about ${PROCESS_START} ms to start, and all that crosses is serialised`,
  yield: "the work stays where its data is, and others wait for one slice at most",
  hoist: "what never changes has to be done once only",
  rewrite: "less work is better than the same work elsewhere",
};

function ranking(known: Known, limits: Limits): readonly Choice[] {
  if (known.twin !== undefined || !OWN_WORK.has(known.kind)) return [];
  if (known.isNative) return native(known);
  const crossing = crossingCost(known);
  const { milliseconds } = known;
  if (milliseconds === undefined) return known.givesAll ? givesAll() : unknownTime(known, limits);
  if (milliseconds < LEAVE_BELOW && !known.isRepeated) return tiny(milliseconds);
  if (inPieces(known, milliseconds, limits))
    return small({ ...known, isRepeated: true }, known.turns!.milliseconds, limits);
  if (crossing > milliseconds / 2) return heavyData(known, milliseconds, crossing, limits);
  return milliseconds < limits.worker
    ? small(known, milliseconds, limits)
    : large(known, milliseconds, limits);
}

/**
 * Pieces that are each too small for a worker, and long enough to be work: a pool would share them out. Its threads start
 * first, so it gains little unless all of them together take many times as long.
 */
function inPieces({ turns }: Known, milliseconds: number, { slice, worker }: Limits): boolean {
  if (!turns || turns.count < 2) return false;
  return turns.milliseconds >= slice / 2 && turns.milliseconds < worker && milliseconds < POOL_FROM;
}

/** Milliseconds that the loop is held by what crosses. */
function crossingCost({ bytes }: Known): number {
  if (!bytes) return 0;
  return (bytes.sent * CLONE_NANOSECONDS.send + bytes.received * CLONE_NANOSECONDS.receive) / 1e6;
}

function native({ milliseconds }: Known): readonly Choice[] {
  const time =
    milliseconds === undefined
      ? ""
      : `; it starts in about ${PROCESS_START} ms, for ${text(milliseconds)} of work`;
  return [
    {
      what: "process",
      because: `it is a program or native code, whose crash or memory would be this process's own${time}`,
    },
    {
      what: "worker",
      because: "it frees the loop too, but a crash of native code in a thread ends the whole process",
    },
  ];
}

/** Parsing and serialising: what crosses is what it works on. */
function givesAll(): readonly Choice[] {
  return [
    {
      what: "worker",
      because:
        "it pays only together with what is done with the result: to get the whole result back holds the loop longer " +
        `than parsing it does (≈${CLONE_NANOSECONDS.receive} ns for each byte)`,
    },
  ];
}

function unknownTime({ tier, degree, isLoop }: Known, { slice }: Limits): readonly Choice[] {
  const growth =
    degree !== undefined && degree > 1
      ? `n${degree === 2 ? "²" : degree === 3 ? "³" : `^${degree}`}`
      : undefined;
  const worker: Choice = {
    what: "worker",
    because:
      growth === undefined
        ? "how long it takes depends on its input; a thread keeps the loop free whatever comes"
        : `it grows with ${growth}, so no slice makes it short: a thread keeps the loop free whatever comes`,
  };
  const cut: Choice[] = isLoop
    ? [{ what: "yield", because: `others wait for ${slice} ms at most, and it takes as long as before` }]
    : [];
  const isLong = growth !== undefined || tier === "high" || tier === "extreme";
  return isLong ? [worker, ...cut] : [...cut, worker];
}

function tiny(milliseconds: number): readonly Choice[] {
  return [
    {
      what: "leave",
      because: `${text(milliseconds)} is less than others notice, and every cure costs about as much as it frees`,
    },
    { what: "yield", because: `it is shorter than a slice` },
    { what: "worker", because: hardlyPays(milliseconds) },
  ];
}

function small(known: Known, milliseconds: number, { slice }: Limits): readonly Choice[] {
  const each = known.isRepeated ? " each" : "";
  const worker: Choice = { what: "worker", because: hardlyPays(milliseconds, each) };
  if (!known.isLoop) {
    const leave: Choice = {
      what: "leave",
      because: `others wait for ${text(milliseconds)}${each} and no longer; move it where it is called many times a second`,
    };
    return known.isRepeated ? [worker, leave] : [leave, worker];
  }
  const pauses = `cut into slices of ${slice} ms, ${text(milliseconds)} of work${each} holds the loop for ${slice} ms at a time, and takes hardly longer`;
  return [{ what: "yield", because: pauses }, worker];
}

function hardlyPays(milliseconds: number, each = ""): string {
  return (
    `a worker hardly pays: ${text(milliseconds)} of work${each}, against about ${WORKER_START} ms to start a thread; ` +
    `with threads that are kept (${WORKER_CALL} ms a call) it pays where this happens many times a second`
  );
}

function large(known: Known, milliseconds: number, { slice }: Limits): readonly Choice[] {
  const each = known.isRepeated ? " each" : "";
  const worker: Choice = {
    what: "worker",
    because: `${text(milliseconds)} of work${each}, against about ${WORKER_START} ms to start a thread once and ${WORKER_CALL} ms a call; several run side by side`,
  };
  const slices = Math.ceil(milliseconds / slice).toLocaleString("en-US");
  const cut: Choice = {
    what: "yield",
    because: `it takes ${slices} slices of ${slice} ms: others run in between, but the work still takes the loop's thread, and each request waits for the slices of all others`,
  };
  const process: Choice = {
    what: "process",
    because: `it does the same as a worker at a higher price (about ${PROCESS_START} ms to start, everything serialised): only where it needs its own memory or may crash`,
  };
  return [worker, ...(known.isLoop ? [cut] : []), process];
}

function heavyData(known: Known, milliseconds: number, crossing: number, limits: Limits): readonly Choice[] {
  const worker: Choice = {
    what: "worker",
    because: `the data that crosses holds the loop for ${text(crossing)}, the work for ${text(milliseconds)}: transfer a buffer instead of objects, or move what reads and writes the data too`,
  };
  const cut: Choice[] = known.isLoop
    ? [
        {
          what: "yield",
          because: `the data stays where it is, and others wait for ${limits.slice} ms at most; to send it to a worker holds the loop for ${text(crossing)}`,
        },
      ]
    : [];
  return [...cut, worker];
}

const text = (milliseconds: number): string => `≈${durationText(milliseconds)}`;
