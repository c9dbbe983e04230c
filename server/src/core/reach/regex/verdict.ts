/**
 * What is known of a regular expression by itself, wherever it is used. The core doesn't find it out: that takes
 * seconds for some, and running an attack. It asks a store that whoever holds the engine fills; see `node/regex/`.
 */

export interface RegexSource {
  readonly pattern: string;
  readonly flags: string;
}

/** A text that makes the expression backtrack: `prefix + pump.repeat(n + bias)` for each pump, and the suffix. */
export interface Attack {
  readonly pumps: readonly { readonly prefix: string; readonly pump: string; readonly bias: number }[];
  readonly suffix: string;
}

/** How long one match of the attack at a length took. */
export interface Measurement {
  /** Characters of the text. */
  readonly length: number;
  readonly milliseconds: number;
  /** It was stopped after these milliseconds: it takes longer. */
  readonly stopped?: true;
}

export type Growth =
  { readonly is: "exponential" } | { readonly is: "polynomial"; /** 2 or more. */ readonly degree: number };

export type RegexVerdict =
  | { readonly is: "safe" }
  /** The attack was run, and its time grew faster than its length. */
  | {
      readonly is: "slow";
      readonly growth: Growth;
      /** The parts of the pattern that repeat. */
      readonly hotspots: readonly string[];
      readonly attack: Attack;
      /** By length; two at least. */
      readonly measured: readonly Measurement[];
    }
  /**
   * Nobody could show that it is safe, nor that it is slow. `why` is a clause: `the check took longer than 5 s`.
   * `tries`: runs that came to no answer, where that is counted.
   */
  | { readonly is: "unproven"; readonly why: string; readonly tries?: number };

/** Answers of a checker that works on its own time. */
export interface RegexVerdicts {
  /** Undefined while nobody knows; asking is what has it checked. */
  of(source: RegexSource): RegexVerdict | undefined;
  /** Has it checked, since somebody will ask: nobody goes without the answer yet. */
  announce(source: RegexSource): void;
}

export const NO_VERDICTS: RegexVerdicts = { of: () => undefined, announce: () => {} };

/** The attack as a text: `n` repetitions of each pump. */
export function attackText({ pumps, suffix }: Attack, n: number): string {
  return `${pumps.map(({ prefix, pump, bias }) => prefix + pump.repeat(Math.max(0, n + bias))).join("")}${suffix}`;
}

/** The attack as an expression of JavaScript: `"a".repeat(n) + "!"`. */
export function attackCode({ pumps, suffix }: Attack): string {
  const parts = pumps.flatMap(({ prefix, pump, bias }) => [
    ...quoted(prefix),
    ...quoted(pump).map(
      (text) => `${text}.repeat(n${bias > 0 ? ` + ${bias}` : bias < 0 ? ` - ${-bias}` : ""})`,
    ),
  ]);
  return [...parts, ...quoted(suffix)].join(" + ");
}

function quoted(text: string): string[] {
  if (text === "") return [];
  const printable = JSON.stringify(text).replace(/[\u007f-\uffff]/g, escaped);
  return [printable];
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

const UNBOUNDED = /[*+]|\{\d+,\}/;

/** Whether a pattern can backtrack more than a fixed number of times for a character: it repeats something without a bound. */
export function mayBacktrack({ pattern }: RegexSource): boolean {
  return UNBOUNDED.test(pattern);
}
