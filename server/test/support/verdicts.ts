/** Verdicts of the real checker, found at once: what is waited for elsewhere. Kept for the whole run. */
import type { RegexSource, RegexVerdict, RegexVerdicts } from "../../src/core/reach/regex/verdict.ts";
import { checkRegex } from "../../src/node/regex/check-regex.ts";

const known = new Map<string, RegexVerdict>();

export const realVerdicts: RegexVerdicts = {
  of(source: RegexSource) {
    const key = `/${source.pattern}/${source.flags}`;
    const verdict = known.get(key) ?? checkRegex(source);
    known.set(key, verdict);
    return verdict;
  },
  announce: () => {},
};
