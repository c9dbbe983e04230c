import { strict as assert } from "node:assert";
import fc from "fast-check";
import { pair } from "../src/core/policy/pairing.ts";

/** `fits[left][right]`; all of one row's length. */
const table = (fits: readonly (readonly number[])[]) =>
  pair(
    fits.map((_, left) => left),
    (fits[0] ?? []).map((_, right) => right),
    (left, right) => fits[left]![right]!,
  );

const sorted = (pairs: ReadonlyMap<number, number>) => [...pairs].sort(([a], [b]) => a - b);

describe("pairing", () => {
  it("prefers what fits best", () => {
    assert.deepEqual(
      sorted(
        table([
          [1, 2],
          [2, 1],
        ]),
      ),
      [
        [0, 1],
        [1, 0],
      ],
    );
  });

  it("gives up the best fit where another would find none", () => {
    assert.deepEqual(
      sorted(
        table([
          [9, 1],
          [1, 0],
        ]),
      ),
      [
        [0, 1],
        [1, 0],
      ],
    );
  });

  it("leaves apart what does not fit", () => {
    assert.deepEqual(
      sorted(
        table([
          [0, 0],
          [0, 3],
        ]),
      ),
      [[1, 1]],
    );
    assert.deepEqual(sorted(table([])), []);
  });

  it("pairs as many as any way of pairing does", () => {
    const tables = fc.integer({ min: 1, max: 4 }).chain((width) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: width, maxLength: width }), {
        maxLength: 5,
      }),
    );
    fc.assert(
      fc.property(tables, (fits) => {
        const pairs = table(fits);
        assert.equal(new Set(pairs.values()).size, pairs.size);
        for (const [left, right] of pairs) assert.ok(fits[left]![right]! > 0);
        assert.equal(pairs.size, most(fits, 0, new Set()));
      }),
    );
  });
});

/** By trying everything. */
function most(fits: readonly (readonly number[])[], left: number, taken: ReadonlySet<number>): number {
  if (left === fits.length) return 0;
  const choices = fits[left]!.flatMap((fit, right) => (fit > 0 && !taken.has(right) ? [right] : []));
  const without = most(fits, left + 1, taken);
  return Math.max(without, ...choices.map((right) => 1 + most(fits, left + 1, new Set([...taken, right]))));
}
