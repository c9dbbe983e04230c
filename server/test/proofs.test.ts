/**
 * The programs below `test-fixtures/proofs`: fixed, compiled, and run before and after. `PENDING=1` runs those too that
 * wait for the engine to get them right.
 */
import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { createEngine } from "../src/core/create-engine.ts";
import type { Engine } from "../src/core/engine.ts";
import { readAssets } from "../src/node/index.ts";
import { prove, type Proof } from "./support/proof/proof.ts";
import { proofFixtures, type ProofFixture } from "./support/proof/proof-fixture.ts";
import { useTemporaryFolders } from "./support/temporary-folder.ts";
import { realVerdicts } from "./support/verdicts.ts";

describe("proofs: programs do the same before and after the fix", () => {
  const begun = new Map<ProofFixture, Promise<Proof>>();
  // The next one may have begun although it is not among those that are wanted: its folder goes when it is done.
  after(() => Promise.allSettled(begun.values()));
  const folder = useTemporaryFolders();
  let engine: Engine;

  before(async () => {
    engine = createEngine(await readAssets(), realVerdicts);
  });

  const begin = (fixture: ProofFixture): Promise<Proof> => {
    const proof = begun.get(fixture) ?? folder().then((path) => prove(fixture, engine, path));
    begun.set(fixture, proof);
    return proof;
  };

  const isPending = ({ expectation }: ProofFixture) =>
    expectation.pending !== undefined && process.env["PENDING"] !== "1";
  const fixtures = proofFixtures();
  const live = fixtures.filter((fixture) => !isPending(fixture));

  it("are listed in docs/proofs.md, as proved or as waiting", () => {
    const page = readFileSync(new URL("../../docs/proofs.md", import.meta.url), "utf8");
    const [proved = "", waiting = ""] = page.split("## Not yet right");
    const names = (part: string) => [...part.matchAll(/^\| `([\w-]+)`/gm)].map(([, name]) => name).sort();
    const wait = fixtures.filter(({ expectation }) => expectation.pending !== undefined);
    assert.deepEqual(
      names(waiting),
      wait.map(({ name }) => name),
    );
    assert.deepEqual(
      names(proved),
      fixtures.filter((each) => !wait.includes(each)).map(({ name }) => name),
      "run `npm run proofs`",
    );
  });

  for (const fixture of fixtures) {
    const { name, shows, expectation } = fixture;
    if (isPending(fixture)) it.skip(`${name}: ${shows} (waits: ${expectation.pending})`);
    else
      it(`${name}: ${shows}`, async () => {
        const proof = begin(fixture);
        const next = live[live.indexOf(fixture) + 1];
        // While this one's programs run, the next one can be analysed; what is wrong with it is its own test's.
        if (next) begin(next).catch(() => {});
        await proof;
      });
  }
});
