/**
 * The programs below `test-fixtures/proofs`: fixed, compiled, and run before and after. `PENDING=1` runs those too that
 * wait for the engine to get them right.
 */
import { createEngine } from "../src/core/create-engine.ts";
import type { Engine } from "../src/core/engine.ts";
import { readAssets } from "../src/node/index.ts";
import { prove } from "./support/proof/proof.ts";
import { proofFixtures } from "./support/proof/proof-fixture.ts";
import { useTemporaryFolders } from "./support/temporary-folder.ts";

describe("proofs: programs do the same before and after the fix", () => {
  const folder = useTemporaryFolders();
  let engine: Engine;

  before(async () => {
    engine = createEngine(await readAssets());
  });

  for (const fixture of proofFixtures()) {
    const { name, shows, expectation } = fixture;
    if (expectation.pending !== undefined && process.env["PENDING"] !== "1")
      it.skip(`${name}: ${shows} (waits: ${expectation.pending})`);
    else it(`${name}: ${shows}`, async () => void (await prove(fixture, engine, await folder())));
  }
});
