import { strict as assert } from "node:assert";
import type { Workspace } from "../src/core/index.ts";
import { finish, readAssets, scanWorkspace } from "../src/node/index.ts";
import { sampleEngine } from "./support/sample-engine.ts";

const workspace: Workspace = { root: "/w", files: [], configs: [], packages: [], problems: [] };

describe("a scan in slices", () => {
  it("hands on each progress, and gives the analysis", async () => {
    const phases: string[] = [];
    const engine = sampleEngine(() => []);
    const analysis = await finish(scanWorkspace(engine, workspace), ({ phase }) => phases.push(phase));
    assert.deepEqual(phases, ["facts", "rules", "fixes"]);
    assert.equal(analysis, engine.analysis);
  });

  it("lets the loop turn between slices", async () => {
    let turns = 0;
    let isDone = false;
    const turn = () => void setImmediate(() => (turns++, isDone || turn()));
    turn();
    const seen: number[] = [];
    await finish(
      scanWorkspace(
        sampleEngine(() => []),
        workspace,
      ),
      () => seen.push(turns),
    );
    isDone = true;
    assert.ok((seen[1] ?? 0) > (seen[0] ?? 0), `turns at each slice: ${seen.join(", ")}`);
  });

  it("analyses again where an answer that it had to do without came between two slices", async () => {
    const phases: string[] = [];
    const from = { pending: 0, unanswered: 0, settled: () => Promise.resolve() };
    const verdicts = { from, until: new AbortController().signal };
    const scan = scanWorkspace(
      sampleEngine(() => []),
      workspace,
      undefined,
      verdicts,
    );
    await finish(scan, ({ phase }) => {
      if (phase === "rules" && !phases.includes("rules")) from.unanswered++;
      phases.push(phase);
    });
    assert.deepEqual(phases, ["facts", "rules", "facts", "rules", "fixes"]);
  });

  it("stops with the engine's error when it is cancelled between slices", async () => {
    let isCancelled = false;
    const scan = scanWorkspace(
      sampleEngine(() => []),
      workspace,
      { isCancelled: () => isCancelled },
    );
    await scan.next();
    isCancelled = true;
    await assert.rejects(scan.next(), { name: "CancelledError" });
  });
});

describe("the declarations that travel with Unblock", () => {
  it("hold Node's own and what they import, by the paths that the core expects", async () => {
    const { ambient } = await readAssets();
    const folder = "/unblock/node_modules";
    assert.match(ambient.get(`${folder}/@types/node/fs.d.ts`) ?? "", /function readFileSync/);
    assert.match(ambient.get(`${folder}/undici-types/index.d.ts`) ?? "", /export/);
    assert.ok([...ambient.keys()].every((path) => !path.includes("/ts5")));
  });

  it("hold one for each module of the catalogue that needs it, by the module's name", async () => {
    const { declarations } = await readAssets();
    assert.match(declarations.get("better-sqlite3") ?? "", /Database/);
    assert.ok(declarations.has("csv-parse/sync"));
  });
});
