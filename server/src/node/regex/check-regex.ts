/**
 * What one regular expression turns out to be: recheck says what should be slow and gives an attack, the attack is run.
 * Synchronous, and for some patterns slow or endless: it belongs in a thread that can be ended (`check-thread.ts`).
 */
import { checkSync, type Diagnostics, type VulnerableDiagnostics } from "recheck";
import type { Growth, Measurement, RegexSource, RegexVerdict } from "../../core/reach/regex/verdict.ts";
import { exponentOf, isShown, measure } from "./measure.ts";

/** Characters of a pattern. What is longer is a list of words or of characters, and takes the checker minutes. */
export const LONGEST_PATTERN = 5_000;

/** Milliseconds for a proof by an automaton: what takes it longer, it may take for minutes. */
const LONGEST_PROOF = 250;

/** Milliseconds for the search for an attack after that. Most take a tenth of it, on a machine with nothing else to do. */
const LONGEST_SEARCH = 3_000;

/**
 * How far the search goes. recheck's own limits are for an answer without a doubt; here each attack is run. Of 142
 * expressions for which the automaton takes long, both find an attack that works for 92, with these in a quarter of the time.
 */
const SEARCH = { incubationLimit: 1_000, attackLimit: 3_000_000, maxIteration: 2 };

/** Characters of text within which the time of something exponential has to be over the limit. */
const EXPONENTIAL_WITHIN = 4_000;

export function checkRegex(source: RegexSource): RegexVerdict {
  const { pattern, flags } = source;
  const refused = whyRefused(source);
  if (refused !== undefined) return { is: "unproven", why: refused };
  if (pattern.length > LONGEST_PATTERN)
    return {
      is: "unproven",
      why: `its ${pattern.length.toLocaleString("en-US")} characters are too many to check`,
    };
  const found = check(pattern, checkable(flags));
  if (found.status === "safe") return { is: "safe" };
  return found.status === "vulnerable"
    ? shown(source, found)
    : { is: "unproven", why: whyUnknown(found.error) };
}

function whyRefused({ pattern, flags }: RegexSource): string | undefined {
  try {
    new RegExp(pattern, flags);
    return undefined;
  } catch (error) {
    return `it is not valid (${(error as Error).message.replace(/^Invalid regular expression: /, "").slice(-120)})`;
  }
}

/** recheck knows no `v`, which means `u` for patterns without sets of sets, and no `d`, which changes no match. */
function checkable(flags: string): string {
  return flags.replace("v", "u").replace("d", "");
}

/** By an automaton, which is exact and may grow without end; where that doesn't come to an end, by a search for attacks. */
function check(pattern: string, flags: string): Diagnostics {
  // Read at each call: the other backends start programs.
  process.env["RECHECK_SYNC_BACKEND"] = "pure";
  const proof = checkSync(pattern, flags, { checker: "automaton", timeout: LONGEST_PROOF });
  if (proof.status !== "unknown" || proof.error.kind === "invalid") return proof;
  return checkSync(pattern, flags, { checker: "fuzz", timeout: LONGEST_SEARCH, ...SEARCH });
}

function shown(source: RegexSource, found: VulnerableDiagnostics): RegexVerdict {
  const { pumps, suffix } = found.attack;
  const attack = { pumps: pumps.map(({ prefix, pump, bias }) => ({ prefix, pump, bias })), suffix };
  const { complexity } = found;
  const claimed: Growth =
    complexity.type === "exponential"
      ? { is: "exponential" }
      : { is: "polynomial", degree: complexity.degree };
  const first = measure(source, attack, claimed);
  // A machine that is busy with something else shows nothing.
  const measured = isShown(first) ? first : measure(source, attack, claimed);
  // The engine knows short cuts that the checker doesn't: on them, there is nothing to report.
  if (!isShown(measured)) return { is: "safe" };
  const growth = shownGrowth(claimed, measured);
  return { is: "slow", growth, hotspots: hotspotsOf(source, found), attack, measured };
}

/** What the runs showed, and no more than what the checker says it may come to. */
function shownGrowth(claimed: Growth, measured: readonly Measurement[]): Growth {
  const isSteep = measured.at(-1)!.length <= EXPONENTIAL_WITHIN;
  if (claimed.is === "exponential" && isSteep) return claimed;
  const degree = Math.max(2, Math.round(exponentOf(measured)!));
  return {
    is: "polynomial",
    degree: claimed.is === "polynomial" ? Math.min(claimed.degree, degree) : degree,
  };
}

const QUANTIFIER = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/;
const UNBOUNDED = /(?:[*+]|,\})\??$/;

/** The parts that repeat, with how often; those without a bound where there are such. */
function hotspotsOf({ pattern }: RegexSource, { hotspot }: VulnerableDiagnostics): string[] {
  const parts = hotspot
    .filter(({ temperature }) => temperature === "heat")
    .map(({ start, end }) => pattern.slice(start, end) + (QUANTIFIER.exec(pattern.slice(end))?.[0] ?? ""));
  const unbounded = parts.filter((part) => UNBOUNDED.test(part));
  return [...new Set(unbounded.length > 0 ? unbounded : parts)];
}

type Unknown = Extract<Diagnostics, { status: "unknown" }>["error"];

function whyUnknown(error: Unknown): string {
  if (error.kind === "timeout") return `the check took longer than ${LONGEST_SEARCH / 1000} s`;
  return "message" in error ? `the checker does not know it (${error.message})` : "the check was stopped";
}
