/** How the growth of a regular expression is said. */
import type { Growth, Measurement, RegexSource } from "./verdict.ts";

export function growthText(growth: Growth): string {
  if (growth.is === "exponential") return "exponential";
  return growth.degree === 2
    ? "quadratic"
    : growth.degree === 3
      ? "cubic"
      : `polynomial of degree ${growth.degree}`;
}

/** Measurements that a message tells, at most: the longest. */
const TOLD = 3;

/** `2,000 characters: 12 ms, 4,000: 48 ms, 8,000: stopped after 100 ms`. */
export function measuredText(measured: readonly Measurement[]): string {
  return measured
    .slice(-TOLD)
    .map(({ length, milliseconds, stopped }, index) => {
      const characters = `${length.toLocaleString("en-US")}${index === 0 ? " characters" : ""}`;
      return `${characters}: ${stopped ? "stopped after " : ""}${round(milliseconds)} ms`;
    })
    .join(", ");
}

function round(milliseconds: number): string {
  return milliseconds >= 10
    ? Math.round(milliseconds).toString()
    : Number(milliseconds.toPrecision(2)).toString();
}

/** Characters of a pattern that a message shows. */
const SHOWN = 60;

/** `/^(a+)+$/i`. */
export function regexText({ pattern, flags }: RegexSource): string {
  return `/${shortened(pattern)}/${flags}`;
}

/** Such as a person reads it in a sentence. */
export function shortened(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN - 1)}…`;
}
