/** Every file and folder below `test-fixtures/rules` through the one check; no code for any rule. */
import { strict as assert } from "node:assert";
import { createEngine } from "../src/core/create-engine.ts";
import type { Engine } from "../src/core/engine.ts";
import { rules } from "../src/core/rules/index.ts";
import { readAssets } from "../src/node/index.ts";
import { check } from "./support/check.ts";
import { realVerdicts } from "./support/verdicts.ts";
import { fixtureFolders, fixturesOf, hasFixtures } from "./support/fixture.ts";

describe("fixtures", () => {
  let engine: Engine;

  before(async () => {
    engine = createEngine(await readAssets(), realVerdicts);
  });

  it("exist for every rule", () => {
    const missing = rules.filter((rule) => !hasFixtures(rule.id)).map((rule) => rule.id);
    assert.deepEqual(missing, [], "rules without a folder below test-fixtures/rules");
  });

  it("belong to a rule", () => {
    const ids = rules.map((rule) => rule.id);
    assert.deepEqual(
      fixtureFolders().filter((folder) => !ids.includes(folder)),
      [],
      "folders below test-fixtures/rules that name no rule",
    );
  });

  for (const folder of fixtureFolders()) {
    describe(folder, () => {
      for (const fixture of fixturesOf(folder)) {
        it(fixture.name, () => check(fixture, engine));
      }
    });
  }
});
