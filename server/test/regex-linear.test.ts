/** What the form of a regular expression alone shows: yes only where no text makes it slow. */
import assert from "node:assert/strict";
import { isEvidentlyLinear } from "../src/node/regex/linear.ts";

/** Each with why. */
const LINEAR: readonly (readonly [pattern: string, flags: string, why: string])[] = [
  ["^[^/]+/[^/]+$", "", "each repetition ends where the next character is another"],
  ["^(\\d+)\\.(\\d+)(?:\\.(\\d+))?$", "", "so it does before what is optional"],
  ["^([^/@]+)(?:@(\\d+))?$", "", "and before the end"],
  ["^.*x", "", "one place, one repetition"],
  ["^\\s+", "", "what follows can't fail"],
  ["\\d+", "g", "nor here, and the next match begins after it"],
  ["Message (\\d+)!", "g", "a match begins with a character that is not repeated"],
  ["projects/([^/]+)/locations/([^/]+)/", "", "one before the first repetition is enough"],
  ["^#.*x", "m", "no line begins within a repetition"],
  ["\\s+\\d", "y", "it is tried at one place"],
  ["[0-9a-f]{8}-[0-9a-f]{4}", "i", "nothing is without a bound"],
  ["(?:\\d{1,3}\\.){3}\\d{1,3}", "", "the ways through it are few"],
  ["(?<=\\$)\\d+", "g", "a look behind without a repetition"],
  ["^\\p{L}+$", "u", "letters are a set like others"],
  ["^(?:a)+b", "", "a group of one character is one character"],
];

const UNTOLD: readonly (readonly [pattern: string, flags: string, why: string])[] = [
  ["\\s+$", "", "quadratic: it begins anywhere within the spaces"],
  ["image-(.*)$", "", "quadratic: what it begins with is among what is repeated"],
  ["^(.+?):(\\d+):(.*)$", "", "quadratic: the first can end at each colon, and what follows it repeats"],
  ["^#[^\\n]*x", "m", "\\r ends a line, too, and is repeated"],
  ["^\\s*description:\\s*(.*)$", "m", "a line begins within the spaces"],
  ["^(\\w+\\s?)+$", "", "exponential: what is repeated repeats"],
  ["^(a|a)*$", "", "exponential: two ways for one character"],
  ["^(?:a|a){20}$", "", "a million ways, with a bound"],
  ["(.*)\\1x", "", "a text that is looked for again"],
  ["^a*b?a*c", "", "what is between may be missing"],
  ["(?=.*x)y", "", "a look ahead goes on to the end from each place"],
  ["\\/\\*[\\s\\S]*?\\*\\/|x", "g", "the end of one alternative is sought from each place"],
  ["(+", "", "it is not valid"],
];

describe("the form of a regular expression", () => {
  for (const [pattern, flags, why] of LINEAR)
    it(`shows that /${pattern}/${flags} is linear: ${why}`, () =>
      assert.equal(isEvidentlyLinear({ pattern, flags }), true));
  for (const [pattern, flags, why] of UNTOLD)
    it(`does not show it of /${pattern}/${flags}: ${why}`, () =>
      assert.equal(isEvidentlyLinear({ pattern, flags }), false));
});
