/**
 * The programs below `test-fixtures/gather-wrong`, whose awaits must not be started together: left alone for a reason,
 * and run as they are and as they would be. `PENDING=1` runs those too that Unblock does not get right yet.
 */
import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { createEngine } from "../src/core/create-engine.ts";
import type { Engine } from "../src/core/engine.ts";
import { readAssets } from "../src/node/index.ts";
import { showWrong, wrongFixtures } from "./support/proof/wrong.ts";
import { useTemporaryFolders } from "./support/temporary-folder.ts";
import { realVerdicts } from "./support/verdicts.ts";

describe("gather-wrong: programs that would do something else if their awaits were started together", () => {
  const folder = useTemporaryFolders();
  let engine: Engine;

  before(async () => {
    engine = createEngine(await readAssets(), realVerdicts);
  });

  const fixtures = wrongFixtures();

  it("are listed in docs/gather-wrong.md", () => {
    const page = readFileSync(new URL("../../docs/gather-wrong.md", import.meta.url), "utf8");
    const listed = [...page.matchAll(/^\| `([\w-]+)`/gm)].map(([, name]) => name).sort();
    assert.deepEqual(
      listed,
      fixtures.map(({ name }) => name),
      "run `npm run gather-wrong`",
    );
  });

  for (const fixture of fixtures) {
    const { name, shows, expectation } = fixture;
    if (expectation.pending !== undefined && process.env["PENDING"] !== "1")
      it.skip(`${name}: ${shows} (waits: ${expectation.pending})`);
    else
      it(`${name}: ${shows}`, async () => {
        await showWrong(fixture, engine, await folder());
      });
  }
});
