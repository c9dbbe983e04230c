/** Which settings hold where, what they do to findings, and that `explain` says when they keep a place silent. */
import { strict as assert } from "node:assert";
import type { Config, ConfigLayer } from "../src/core/config/config.ts";
import { applyEdits } from "../src/core/finding/edit.ts";
import { createEngine } from "../src/core/create-engine.ts";
import type { Engine } from "../src/core/engine.ts";
import type { Analysis } from "../src/core/finding/finding.ts";
import { createSettings } from "../src/core/policy/settings.ts";
import { readAssets } from "../src/node/index.ts";
import { run } from "./support/check.ts";
import { ROOT } from "./support/fixture.ts";
import { workspaceFrom } from "./support/workspace.ts";

const layer = (directory: string, config: Config): ConfigLayer => ({
  path: `${directory}/unblock.config.jsonc`,
  directory,
  config,
});

/** The values of a file, each with the folder that says it. */
function valuesOf(layers: readonly ConfigLayer[], path: string): Record<string, string> {
  const { values } = createSettings(layers).of(path);
  return Object.fromEntries(
    [...values].map(
      ([
        key,
        {
          value,
          layer: { directory },
        },
      ]) => [key, `${value} by ${directory}`],
    ),
  );
}

describe("settings", () => {
  it("of the nearest configuration win, key by key", () => {
    const layers = [
      layer("/w", { rules: { "sync-io": "error", "cpu-loop": "off" }, costs: { from: "low" } }),
      layer("/w/a", { rules: { "sync-io": "info" }, severities: { handler: { low: "error" } } }),
      layer("/w/ab", { rules: { "sync-io": "off" } }),
    ];
    assert.deepEqual(valuesOf(layers, "/w/a/x.ts"), {
      "rules.sync-io": "info by /w/a",
      "rules.cpu-loop": "off by /w",
      "costs.from": "low by /w",
      "severities.handler.low": "error by /w/a",
    });
    assert.equal(valuesOf(layers, "/w/x.ts")["rules.sync-io"], "error by /w");
    assert.deepEqual(valuesOf(layers, "/other/x.ts"), {});
  });

  it("end at a root", () => {
    const layers = [
      layer("/w", { rules: { "sync-io": "error" }, ignore: { paths: ["**"] } }),
      layer("/w/a", { root: true }),
      layer("/w/a/b", { costs: { from: "low" } }),
    ];
    assert.deepEqual(valuesOf(layers, "/w/a/b/x.ts"), { "costs.from": "low by /w/a/b" });
    assert.deepEqual(createSettings(layers).of("/w/a/x.ts").ignored.paths, []);
  });

  it("for files by pattern go before the others of their configuration; the later wins", () => {
    const layers = [
      layer("/w", {
        rules: { "sync-io": "error" },
        overrides: [
          { files: ["**/*.test.ts", "tools"], rules: { "sync-io": "off" } },
          { files: ["tools/main.ts"], rules: { "sync-io": "hint" } },
        ],
      }),
      layer("/w/near", { rules: { "sync-io": "warning" } }),
    ];
    const of = (path: string) => valuesOf(layers, path)["rules.sync-io"];
    assert.equal(of("/w/a.ts"), "error by /w");
    assert.equal(of("/w/deep/a.test.ts"), "off by /w");
    assert.equal(of("/w/tools/a.ts"), "off by /w");
    assert.equal(of("/w/tools/main.ts"), "hint by /w");
    assert.equal(of("/w/near/a.test.ts"), "warning by /w/near");
  });

  it("are looked up once for a file, and are nothing where nobody said anything", () => {
    const settings = createSettings([layer("/w", { costs: { from: "low" } })]);
    assert.equal(settings.of("/w/a.ts"), settings.of("/w/a.ts"));
    assert.equal(createSettings([]).of("/w/a.ts").values.size, 0);
  });
});

const SERVER = `${ROOT}/src/server.ts`;
const TEXT = `import { createServer } from "node:http";
import { existsSync, readFileSync } from "node:fs";
import { pbkdf2Sync } from "node:crypto";

createServer((request, response) => {
  if (existsSync("down")) return;
  response.end(page());
}).listen(8080);

function page(): string {
  return readFileSync("page.html", "utf8");
}

export async function password(text: string): Promise<Buffer> {
  return pbkdf2Sync(text, "salt", 600_000, 64, "sha512");
}
`;

describe("a configuration", () => {
  let engine: Engine;
  before(async () => {
    engine = createEngine(await readAssets());
  });

  function analysed(...configs: readonly Config[]): Analysis {
    const settings = configs.map((config) => layer(ROOT, config));
    engine.open({ ...workspaceFrom(new Map([[SERVER, TEXT]])), settings });
    return run(engine);
  }

  const found = (...configs: readonly Config[]) =>
    analysed(...configs).findings.map(
      ({ rule, severity, place, operations }) =>
        `${place.start.line} ${rule} ${severity} ${operations.map(({ api }) => api.replace(/.*\./, "")).join()}`,
    );

  const explained = (line: number) =>
    engine.explain(SERVER, { line, column: 1 }).paragraphs.join("\n").replaceAll(`${ROOT}/`, "");

  it("of nothing changes nothing", () => {
    const all = [
      "6 sync-io info existsSync",
      "7 sync-io warning readFileSync",
      "15 sync-compute error pbkdf2Sync",
    ];
    assert.deepEqual(found(), all);
    assert.deepEqual(found({}), all);
  });

  it("turns rules off, on again, and to one severity", () => {
    assert.deepEqual(found({ rules: { "sync-io": "off" } }), ["15 sync-compute error pbkdf2Sync"]);
    assert.match(explained(7), /Rules that are off: rules\.sync-io is off in unblock\.config\.jsonc\./);
    assert.equal(found({ rules: { "sync-io": "off" } }, { rules: { "sync-io": "on" } }).length, 3);
    assert.deepEqual(found({ rules: { "sync-io": "error", "sync-compute": "hint" } }), [
      "6 sync-io error existsSync",
      "7 sync-io error readFileSync",
      "15 sync-compute hint pbkdf2Sync",
    ]);
  });

  it("changes cells of the table of severities", () => {
    const changed = found({
      severities: { handler: { trivial: "hint", low: "error" }, loop: { extreme: "info" } },
    });
    assert.deepEqual(changed, [
      "6 sync-io hint existsSync",
      "7 sync-io error readFileSync",
      "15 sync-compute info pbkdf2Sync",
    ]);
  });

  it("judges contexts by other rows, or not at all", () => {
    assert.deepEqual(found({ contexts: { request: "unknown", async: "off" } }), [
      "6 sync-io hint existsSync",
      "7 sync-io info readFileSync",
    ]);
    assert.match(
      explained(15),
      /password is loop \(async\) code: .* \(contexts\.async is off in unblock\.config\.jsonc\)/,
    );
  });

  it("judges what modules do while they are evaluated, where it is told to", () => {
    const text = `import { readFileSync } from "node:fs";\nexport const page = readFileSync("page.html");\n`;
    const inContext = (config: Config) => {
      engine.open({ ...workspaceFrom(new Map([[SERVER, text]])), settings: [layer(ROOT, config)] });
      return run(engine).findings.map(({ message }) => message);
    };
    assert.deepEqual(inContext({}), []);
    assert.match(inContext({ contexts: { module: "loop" } }).join(), /while the module is evaluated/);
  });

  it("ignores paths, APIs by symbol and by name, and functions with what they lead to", () => {
    assert.deepEqual(found({ ignore: { paths: ["src"] } }), []);
    assert.match(
      explained(7),
      /Nothing is reported in this file: ignore\.paths has src in unblock\.config\.jsonc\./,
    );
    assert.equal(found({ ignore: { paths: ["src"] } }, { ignore: { paths: ["!src/server.ts"] } }).length, 3);
    const left = ["7 sync-io warning readFileSync", "15 sync-compute error pbkdf2Sync"];
    for (const symbol of ["node:fs#existsSync", "fs#existsSync", "existsSync"])
      assert.deepEqual(found({ ignore: { symbols: [symbol] } }), left, symbol);
    assert.match(
      explained(6),
      /fs\.existsSync blocks, and does not count: ignore\.symbols has existsSync in/,
    );
    assert.deepEqual(found({ ignore: { symbols: ["node:fs#*"] } }), ["15 sync-compute error pbkdf2Sync"]);
    for (const symbol of ["page", "./src/server.ts#page"])
      assert.deepEqual(
        found({ ignore: { symbols: [symbol] } }),
        ["6 sync-io info existsSync", "15 sync-compute error pbkdf2Sync"],
        symbol,
      );
    assert.match(explained(7), /page does not count: ignore\.symbols has \.\/src\/server\.ts#page in/);
    assert.deepEqual(
      found({ ignore: { packages: ["node:crypto"], symbols: ["existsSync", "!existsSync"] } }),
      ["6 sync-io info existsSync", "7 sync-io warning readFileSync"],
    );
  });

  it("leaves out what costs too little", () => {
    const dear = ["15 sync-compute error pbkdf2Sync"];
    assert.deepEqual(found({ costs: { from: "medium" } }), dear);
    assert.match(
      explained(6),
      /It costs too little to count: costs\.from is medium in unblock\.config\.jsonc\./,
    );
    assert.deepEqual(found({ costs: { milliseconds: 50 } }), dear);
    assert.deepEqual(found({ costs: { from: "extreme", milliseconds: 100_000 } }), []);
  });

  it("names twins, which fixes use: of the same module, or of a package", () => {
    const database = `export function query(): string { return ""; }\nexport async function later(): Promise<string> { return ""; }\n`;
    const user = `import { query } from "./db.js";\nexport async function use() { return query(); }\n`;
    const fixed = (twin: string) => {
      const row = { symbol: "./src/db.ts#query", kind: "database", cost: "low" } as const;
      const config = { operations: [{ ...row, twin: { symbol: twin, offloads: "threadpool" } as const }] };
      const texts = new Map([
        [`${ROOT}/src/db.ts`, database],
        [`${ROOT}/src/other.ts`, database],
        [`${ROOT}/src/use.ts`, user],
      ]);
      engine.open({ ...workspaceFrom(texts), settings: [layer(ROOT, config)] });
      const [finding] = run(engine).findings;
      const plan = finding!.fixes.findIndex(({ alternative }) => alternative === "async");
      if (plan < 0) return finding!.declined.map(({ reason }) => reason).join();
      const outcome = engine.resolveFix(finding!.id, plan);
      return "declined" in outcome ? outcome.declined : applyEdits(user, outcome.edits[0]!.edits);
    };
    assert.equal(
      fixed("./src/db.ts#later"),
      `import { later } from "./db.js";\nexport async function use() { return await later(); }\n`,
    );
    assert.equal(
      fixed("acme-db#query"),
      `import { query as queryAsync } from "acme-db";\nexport async function use() { return await queryAsync(); }\n`,
    );
    for (const twin of ["./src/other.ts#later", "./src/missing.ts#later"])
      assert.match(fixed(twin), /later is in another file of the workspace: import it from there/);
  });

  it("leaves out operations of packages, and those in packages of the workspace", () => {
    const packages = [
      { directory: `${ROOT}/src`, manifest: { name: "@acme/server" } },
      { directory: ROOT, manifest: { name: "root" } },
    ];
    const count = (name: string) => {
      const settings = [layer(ROOT, { ignore: { packages: [name] } })];
      engine.open({ ...workspaceFrom(new Map([[SERVER, TEXT]])), packages, settings });
      return run(engine).findings.length;
    };
    assert.deepEqual(["root", "@acme/*", "@acme/other", "node:*"].map(count), [3, 0, 3, 0]);
  });

  it("says the same after edits as of the same texts at once", () => {
    const use = `import { query } from "./db.js";\nexport async function use() { return query(); }\n`;
    const database = `export function query(): string { return ""; }\n`;
    const config: Config = {
      operations: [{ symbol: "./src/db.ts#query", kind: "database", cost: "low" }],
      ignore: { symbols: ["./src/ignored.ts#query"] },
    };
    const settings = [layer(ROOT, config)];
    const found = () => {
      const { findings, problems } = run(engine);
      return { findings, problems };
    };
    const whole = new Map([
      [`${ROOT}/src/use.ts`, use],
      [`${ROOT}/src/db.ts`, database],
    ]);
    engine.open({ ...workspaceFrom(whole), settings });
    const cold = found();
    assert.equal(cold.findings.length, 1);
    engine.open({ ...workspaceFrom(new Map([[`${ROOT}/src/use.ts`, use]])), settings });
    assert.equal(found().problems.length, 1);
    engine.edit([{ path: `${ROOT}/src/db.ts`, text: database }]);
    assert.deepEqual(found(), cold);
    engine.edit([{ path: `${ROOT}/src/db.ts`, text: null }]);
    assert.equal(found().findings.length, 0);
  });

  it("says which of its rows are about nothing", () => {
    const row = (symbol: string) => ({ symbol, kind: "fs", cost: "low" }) as const;
    const symbols = ["./src/server.ts#page", "./src/server.ts#pgae", "./src/sever.ts#page", "acme#page"];
    const { problems } = analysed({ operations: symbols.map(row) });
    assert.deepEqual(
      problems.map(({ message }) => message),
      [
        "./src/server.ts#pgae: src/server.ts has no pgae",
        "./src/sever.ts#page: there is no such file in the workspace",
      ],
    );
  });

  it("goes before the catalogue's rows", () => {
    const row = {
      symbol: "node:fs#existsSync",
      kind: "fs",
      cost: { tier: "extreme", why: "a slow mount" },
    } as const;
    assert.equal(found({ operations: [row] })[0], "6 sync-io error existsSync");
  });
});
