/** What a person is told of a gather is short: a few doubts, how many more there are, and no pair twice. */
import { strict as assert } from "node:assert";
import { inShort, toldByNames } from "../src/core/fixes/gather/doubts.ts";
import { conflictsOf } from "../src/core/reach/effects/conflict.ts";
import { EffectBuilder } from "../src/core/reach/effects/effect-set.ts";

describe("doubts of a gather", () => {
  it("says three and how many more there are", () => {
    assert.deepEqual(inShort(["a", "b", "c"]), ["a", "b", "c"]);
    assert.deepEqual(inShort(["a", "b", "c", "d", "e"]), ["a", "b", "c", "and 2 more of this kind"]);
  });

  it("names two of the functions whose names alone say that they only look", () => {
    assert.deepEqual([...toldByNames([])], []);
    assert.deepEqual(
      [...toldByNames(["load", "load"])],
      ["only the name of `load` tells that it changes nothing"],
    );
    assert.deepEqual(
      [...toldByNames(["load", "find", "get", "list"])],
      ["only the names of `load`, `find`, and 2 more tell that they change nothing"],
    );
  });

  it("tells a pair of calls once, whichever of the two pieces has which", () => {
    const effects = new EffectBuilder();
    for (const by of ["fs.writeFile", "fs.rename"])
      effects.outsideOf({ resource: "files", mode: "write", by, isSure: true });
    const piece = { name: "a turn", effects };
    assert.deepEqual(
      conflictsOf(piece, piece).map(({ reason }) => reason.split(" both ")[0]),
      ["`fs.writeFile` and `fs.writeFile`", "`fs.writeFile` and `fs.rename`", "`fs.rename` and `fs.rename`"],
    );
  });
});
