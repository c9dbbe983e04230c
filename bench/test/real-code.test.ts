import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("../..", import.meta.url));

const SOURCE = `import { existsSync, readFileSync, statSync } from "node:fs";

export async function load(path: string) {
  return readFileSync(path);
}

server.on("request", (request) => {
  existsSync(request.url);
});

export function plain(path: string) {
  return statSync(path);
}
`;

describe("drawing what a person judges", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "unblock-real-code-"));
    writeFileSync(join(folder, "a.ts"), SOURCE);
    writeFileSync(join(folder, "scan.json"), JSON.stringify(scanOf(folder)));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("finds by text what is in async functions and handlers, and says whether the scan has it", () => {
    const printed = draw("--text-search", folder, "--sample", "9");
    assert.match(printed, /2 of 2 operations found by text, seed 1; the scan lacks 1/);
    assert.match(printed, /a\.ts:4 \| readFileSync \| async load \| warning sync-io/);
    assert.match(printed, /a\.ts:8 \| existsSync \| callback of on \| not found/);
    assert.doesNotMatch(printed, /statSync/);
  });

  it("shows findings with their source, the same ones for the same seed", () => {
    const printed = draw("--seed", "7");
    assert.match(printed, /1 files, 13 lines; 1 findings above hint \(769\.2 per 10,000 lines\)/);
    assert.match(printed, />\s+4 {3}return readFileSync\(path\);/);
    assert.equal(draw("--seed", "7"), printed);
  });

  function draw(...args: readonly string[]): string {
    const script = join(project, "scripts/real-code.mjs");
    const all = ["--import", "tsx", script, "--json", join(folder, "scan.json"), ...args];
    return execFileSync(process.execPath, all, { cwd: project, encoding: "utf8" });
  }
});

function scanOf(root: string): object {
  const start = { line: 4, column: 10 };
  const cost = { tier: "low", why: "file-size dependent" };
  const path = [{ function: "load", file: "a.ts", line: 4 }];
  const operation = {
    api: "node:fs.readFileSync",
    kind: "fs",
    file: "a.ts",
    start,
    cost,
    certainty: "exact",
    path,
  };
  const context = { kind: "loop", entry: "async function", function: "load" };
  const place = { file: "a.ts", start, end: start };
  const finding = {
    rule: "sync-io",
    severity: "warning",
    ...place,
    message: "m",
    context,
    operations: [operation],
  };
  return { schema: "unblock/1", root, files: 1, findings: [finding] };
}
