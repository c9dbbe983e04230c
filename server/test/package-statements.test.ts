/** What installed packages say of themselves in the key `unblock` of their package.json. */
import { strict as assert } from "node:assert";
import { createEngine } from "../src/core/create-engine.ts";
import type { Assets, Workspace } from "../src/core/project/workspace.ts";
import { createDisk, readAssets, readWorkspace } from "../src/node/index.ts";
import { run } from "./support/check.ts";
import { useTemporaryFolders, type FolderContent } from "./support/temporary-folder.ts";

const ROOT_PACKAGE = JSON.stringify({
  name: "app",
  dependencies: { "legacy-db": "^1", "@acme/jobs": "^1" },
});

const MAIN = `import { Client, query } from "legacy-db";
import { every } from "@acme/jobs";
import { readFileSync } from "node:fs";

export async function handler(): Promise<void> {
  query("select 1");
  new Client().run("select 2");
}
every("1s", () => readFileSync("a"));
`;

const LEGACY = {
  name: "legacy-db",
  unblock: {
    operations: [
      { symbol: "#query", kind: "database", cost: "high" },
      { symbol: "legacy-db#Client.run", kind: "database", cost: { tier: "low", why: "one row" } },
    ],
  },
};

const JOBS = {
  name: "@acme/jobs",
  unblock: {
    entries: [{ symbol: "#every", calls: { arguments: [1] }, entry: "job" }],
    rules: { "no-such-rule": "off" },
  },
};

describe("packages that speak of themselves", () => {
  const folder = useTemporaryFolders();
  let assets: Assets;

  before(async () => {
    assets = await readAssets();
  });

  const workspaceOf = async (content: FolderContent): Promise<Workspace> =>
    readWorkspace(await folder({ "package.json": ROOT_PACKAGE, "main.ts": MAIN, ...content }));

  const found = (workspace: Workspace): string[] => {
    const engine = createEngine(assets);
    engine.open(workspace);
    return run(engine).findings.map(
      ({ place, operations, context }) => `${place.start.line} ${operations[0]?.api} ${context.entry}`,
    );
  };

  const packages = (legacy: unknown, jobs: unknown = JOBS): FolderContent => ({
    "node_modules/legacy-db/package.json": JSON.stringify(legacy, undefined, 2),
    "node_modules/@acme/jobs/package.json": JSON.stringify(jobs),
  });

  it("are believed: operations and entries, by their own or by full names", async () => {
    const workspace = await workspaceOf(packages(LEGACY));
    assert.deepEqual(workspace.problems, []);
    assert.deepEqual(found(workspace), [
      "6 legacy-db.query async function",
      "7 legacy-db.Client.run async function",
      "9 node:fs.readFileSync job",
    ]);
  });

  it("are read from the folder that an import leads to", async () => {
    const workspace = await workspaceOf({
      ...packages(LEGACY),
      "inner/package.json": ROOT_PACKAGE,
      "inner/node_modules/legacy-db/package.json": JSON.stringify({ name: "legacy-db" }),
    });
    assert.deepEqual(
      workspace.statements?.map(({ path, dependants }) => [
        path.slice(workspace.root.length),
        dependants.map((each) => each.slice(workspace.root.length)),
      ]),
      [
        ["/node_modules/@acme/jobs/package.json", ["", "/inner"]],
        ["/node_modules/legacy-db/package.json", [""]],
      ],
    );
  });

  it("are asked only if a package.json of the workspace names them", async () => {
    const read: string[] = [];
    const disk = createDisk();
    const root = await folder({
      "package.json": JSON.stringify({ name: "app", dependencies: { "legacy-db": "1" } }),
      "main.ts": MAIN,
      ...packages(LEGACY),
      "node_modules/legacy-db/index.js": "",
    });
    const readFile = (path: string) => {
      if (path.includes("/node_modules/")) read.push(path.slice(root.length));
      return disk.readFile(path);
    };
    const workspace = await readWorkspace(root, { disk: { ...disk, readFile } });
    assert.deepEqual(read, ["/node_modules/legacy-db/package.json"]);
    assert.deepEqual(found(workspace), [
      "6 legacy-db.query async function",
      "7 legacy-db.Client.run async function",
      "9 node:fs.readFileSync callback of every",
    ]);
  });

  it("count less than what the workspace says", async () => {
    const workspace = await workspaceOf({
      ...packages(LEGACY),
      "unblock.config.jsonc": JSON.stringify({
        operations: [{ symbol: "legacy-db#query", kind: "network", cost: "low" }],
      }),
    });
    const engine = createEngine(assets);
    engine.open(workspace);
    assert.equal(run(engine).findings[0]?.operations[0]?.kind, "network");
  });

  it("say it in their own workspace too", async () => {
    const root = await folder({
      "package.json": JSON.stringify({ ...LEGACY, main: "index.ts" }),
      "index.ts": "export function query(sql: string): unknown { return sql; }\n",
      "main.ts": 'import { query } from "legacy-db";\nexport async function f() { query("a"); }\n',
    });
    const workspace = await readWorkspace(root);
    assert.deepEqual(workspace.problems, []);
    assert.deepEqual(found(workspace).length, 1);
  });

  const nonsense: Readonly<Record<string, readonly [field: unknown, message: RegExp, line: number]>> = {
    "no object": [5, /./, 3],
    "a list that is none": [{ operations: "query" }, /./, 4],
    "a row without a cost": [{ operations: [{ symbol: "#query", kind: "fs" }] }, /trivial/, 5],
    "a row about another module": [
      { operations: [{ symbol: "node:fs#readFileSync", kind: "fs", cost: "extreme" }] },
      /node:fs#readFileSync is not of legacy-db/,
      6,
    ],
  };
  for (const [what, [field, message, line]] of Object.entries(nonsense))
    it(`are a problem where they talk nonsense, and the rest works: ${what}`, async () => {
      const workspace = await workspaceOf(packages({ name: "legacy-db", unblock: field }));
      const [problem, ...others] = workspace.problems;
      assert.deepEqual(others, []);
      assert.match(problem?.file ?? "", /\/node_modules\/legacy-db\/package\.json$/);
      assert.match(problem?.message ?? "", message);
      assert.equal(problem?.position?.line, line);
      assert.deepEqual(found(workspace), ["9 node:fs.readFileSync job"]);
    });

  it("are a problem where they talk nonsense in one row, and the other rows hold", async () => {
    const [query, run] = LEGACY.unblock.operations;
    const operations = [{ ...query, kind: "disk" }, run];
    const workspace = await workspaceOf(packages({ name: "legacy-db", unblock: { operations } }));
    assert.equal(workspace.problems.length, 1);
    assert.deepEqual(found(workspace), [
      "7 legacy-db.Client.run async function",
      "9 node:fs.readFileSync job",
    ]);
  });
});
