/** What a regular expression turns out to be: the real checker, with attacks that are run. */
import assert from "node:assert/strict";
import { attackCode, attackText, mayBacktrack, type RegexVerdict } from "../src/core/reach/regex/verdict.ts";
import { checkRegex, LONGEST_PATTERN } from "../src/node/regex/check-regex.ts";
import { createChecker } from "../src/node/regex/checker.ts";
import { exponentOf, isShown } from "../src/node/regex/measure.ts";
import { startCheckThread } from "../src/node/regex/start-thread.ts";

const verdictOf = (pattern: string, flags = ""): RegexVerdict => checkRegex({ pattern, flags });

function slow(pattern: string, flags = ""): Extract<RegexVerdict, { is: "slow" }> {
  const verdict = verdictOf(pattern, flags);
  assert.equal(verdict.is, "slow", `/${pattern}/${flags} is ${JSON.stringify(verdict)}`);
  return verdict as Extract<RegexVerdict, { is: "slow" }>;
}

describe("a regular expression", () => {
  it("that backtracks exponentially comes with an attack that was run", () => {
    const { growth, attack, hotspots, measured } = slow("^(?:\\w+\\s?)+$");
    assert.deepEqual(growth, { is: "exponential" });
    assert.deepEqual(hotspots, ["\\w+"]);
    assert.match(attackCode(attack), /^".+"\.repeat\(n\)|^".+" \+ ".+"\.repeat\(n\)/);
    assert.equal(measured.at(-1)!.stopped, true);
    assert.ok(measured.at(-1)!.length < 100, "a short text");
    assert.equal(new RegExp("^(?:\\w+\\s?)+$").test(attackText(attack, 5)), false);
  });

  it("that backtracks with the square of the length says so", () => {
    const { growth, hotspots } = slow("\\s+$");
    assert.deepEqual(growth, { is: "polynomial", degree: 2 });
    assert.deepEqual(hotspots, ["\\s+"]);
  });

  for (const [pattern, flags] of [
    ["^\\w+(\\s\\w+)*$", ""],
    ["^(\\d+)\\s*,\\s*(\\d+)$", "i"],
    ["(?<year>\\d{4})-(?<month>\\d{2})", "d"],
    ["(?<=\\$)\\d+(?:\\.\\d\\d)?", "g"],
    ["\\s+\\d", "y"],
    ["^\\p{L}+$", "v"],
    ["^\\p{L}+$", "u"],
  ] as const)
    it(`/${pattern}/${flags} is safe`, () => assert.equal(verdictOf(pattern, flags).is, "safe"));

  it("with named groups, lookbehind or the flag v can be slow, too", () => {
    assert.deepEqual(slow("^(?<word>\\w+\\s?)+$").growth, { is: "exponential" });
    assert.deepEqual(slow("^(\\w+\\s?)+$", "v").growth, { is: "exponential" });
    assert.deepEqual(slow("(?<=x)(\\w+\\s?)+$").growth, { is: "exponential" });
  });

  it("with sets of sets is not known to the checker", () => {
    const verdict = verdictOf("^([\\w--\\d]+\\s?)+$", "v");
    assert.ok(verdict.is === "unproven" && verdict.why.startsWith("the checker does not know it"));
  });

  it("that the engine refuses is a note", () => {
    for (const [pattern, flags] of [
      ["(+", ""],
      ["a+", "gg"],
      ["a+", "x"],
      ["(?<a>.)(?<a>.)+", ""],
    ] as const) {
      const verdict = verdictOf(pattern, flags);
      assert.ok(verdict.is === "unproven" && verdict.why.startsWith("it is not valid ("), pattern);
    }
  });

  it("of 50,000 characters is a note, at once", () => {
    const pattern = `^(?:${Array.from({ length: 7_000 }, (_, index) => `word${index}`).join("|")})+$`;
    assert.ok(pattern.length > 50_000 && pattern.length > LONGEST_PATTERN);
    const verdict = verdictOf(pattern);
    assert.ok(verdict.is === "unproven" && verdict.why.endsWith("characters are too many to check"));
  });

  it("without an unbounded repetition is not even asked about", () => {
    const isAsked = (pattern: string) => mayBacktrack({ pattern, flags: "" });
    assert.deepEqual(["abc|d?e{2,3}", "a+", "a*", "a{2,}"].map(isAsked), [false, true, true, true]);
  });
});

describe("an attack", () => {
  const attack = {
    pumps: [
      { prefix: "<", pump: "a\t", bias: 0 },
      { prefix: "", pump: "é", bias: -2 },
    ],
    suffix: "\u0000",
  };

  it("is a text for a number of repetitions", () => {
    assert.equal(attackText(attack, 3), "<a\ta\ta\té\u0000");
    assert.equal(attackText(attack, 1), "<a\t\u0000");
  });

  it("is said as an expression of JavaScript that makes it", () => {
    const code = attackCode(attack);
    assert.equal(code, '"<" + "a\\t".repeat(n) + "\\u00e9".repeat(n - 2) + "\\u0000"');
    const made = new Function("n", `return ${code}`) as (n: number) => string;
    assert.equal(made(5), attackText(attack, 5));
  });
});

describe("the growth of measured times", () => {
  const times = (...pairs: (readonly [number, number])[]) =>
    pairs.map(([length, milliseconds]) => ({ length, milliseconds }));

  it("is the power of the length", () => {
    assert.equal(exponentOf(times([100, 1], [200, 4], [400, 16])), 2);
    assert.equal(isShown(times([100, 1], [200, 4], [400, 16])), true);
  });

  it("is not shown by what is linear", () =>
    assert.equal(isShown(times([1000, 1], [2000, 2.1], [4000, 4])), false));

  it("is not shown by one time, nor by times that are too short to tell", () => {
    assert.equal(exponentOf(times([1000, 5])), undefined);
    assert.equal(isShown(times([100, 0.001], [200, 0.01], [400, 0.1])), false);
  });

  it("counts a run that was stopped for what it took at least", () => {
    const stopped = { length: 30, milliseconds: 250, stopped: true as const };
    assert.equal(isShown([...times([28, 2]), stopped]), true);
    assert.equal(isShown([...times([15, 200]), stopped]), false);
  });
});

describe("the checking thread", () => {
  it("answers from a thread of its own", async () => {
    const checker = createChecker(startCheckThread);
    const [slowOne, safeOne] = await Promise.all([
      checker.check({ pattern: "(a+)+$", flags: "" }),
      checker.check({ pattern: "^a+$", flags: "" }),
    ]);
    checker.close();
    assert.deepEqual([slowOne.is, safeOne.is], ["slow", "safe"]);
  });
});
