/** The cost model's table: every unit can be measured, and is a plain positive time. */
import assert from "node:assert/strict";
import { MEASURES } from "../units/measures.ts";
import { TIER_LIMITS, tierOf } from "../../server/src/core/costs/tiers.ts";
import { UNITS, unitCost, type Unit } from "../../server/src/core/costs/units.ts";

describe("the table of units", () => {
  it("has a measure for each unit, and no measure is for none", () => {
    assert.deepEqual([...new Set(MEASURES.map(({ unit }) => unit))].sort(), Object.keys(UNITS).sort());
  });

  it("says a positive time and what it is for each", () => {
    for (const [name, unit] of Object.entries<Unit>(UNITS)) {
      assert.ok(unit.nanoseconds > 0, name);
      assert.match(unit.means, /^\S.*[^.]$/, name);
    }
  });

  it("adds what a call costs to what it is given", () => {
    assert.equal(unitCost("jsonParse", 1000), UNITS.jsonParse.call + 1000 * UNITS.jsonParse.nanoseconds);
    assert.equal(unitCost("bigint", 3), 3 * UNITS.bigint.nanoseconds);
  });
});

describe("tiers", () => {
  it("begin where the one below ends", () => {
    assert.equal(tierOf(0), "trivial");
    assert.equal(tierOf(TIER_LIMITS.trivial), "low");
    assert.equal(tierOf(TIER_LIMITS.high - 0.001), "high");
    assert.equal(tierOf(TIER_LIMITS.high), "extreme");
    assert.equal(tierOf(Infinity), "extreme");
  });
});
