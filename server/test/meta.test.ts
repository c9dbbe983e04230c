/**
 * What must stay true of the project itself: sets that belong together are equal, generated pages are fresh, folders
 * import only downwards, and no file grows past reading.
 */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { rules, type Rule } from "../src/core/index.ts";
import { bans, importsOf } from "./meta/layers.ts";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../..", import.meta.url));
const ids = rules.map(({ id }) => id).sort();

describe("the rules", () => {
  it("are the registry's, each the export of its own file under its own name", async () => {
    const folder = join(root, "server/src/core/rules");
    // By the same kind of import as the rules below, or each would be another copy.
    const registry = (await import(pathToFileURL(join(folder, "index.ts")).href)) as {
      rules: readonly Rule[];
    };
    const found = new Map<string, Rule>();
    for (const name of await readdir(folder)) {
      if (!name.endsWith(".ts")) continue;
      const module = (await import(pathToFileURL(join(folder, name)).href)) as Record<string, unknown>;
      const [id] = name.split(".");
      for (const [key, value] of Object.entries(module)) {
        if (!isRule(value)) continue;
        assert.equal(value.id, id, `${name} exports the rule ${value.id}`);
        assert.equal(key, camelCase(value.id), `${name}: the export's name`);
        found.set(value.id, value);
      }
    }
    assert.deepEqual([...found.keys()].sort(), ids);
    for (const rule of registry.rules) assert.equal(found.get(rule.id), rule, `${rule.id} in the registry`);
  });

  it("have a fixture folder each, and there is no other", async () => {
    assert.deepEqual(await names("test-fixtures/rules"), ids);
  });

  it("have a documentation page each, and there is no other", async () => {
    assert.deepEqual(
      (await names("docs/rules")).filter((name) => name !== "README.md"),
      ids.map((id) => `${id}.md`),
    );
  });

  it("say what they report in one line without a full stop, and show an example", () => {
    for (const { id, summary, documentation, examples } of rules) {
      assert.match(summary, /^[^\n]*[^.\s]$/, id);
      assert.notEqual(documentation.trim(), "", id);
      assert.ok(examples.length > 0, `${id} has no example`);
    }
  });

  it("are documented as they are", async () => {
    await run(process.execPath, ["--import", "tsx", "scripts/docs.mjs", "--check"], { cwd: root });
  });
});

describe("npm run new-rule", () => {
  it("makes a rule, registers it, and gives it fixtures and a page", async () => {
    const copy = await copyOfProject();
    try {
      const script = join(root, "scripts/new-rule.mjs");
      await run(process.execPath, ["--import", "tsx", script, "slow-thing", "--root", copy], { cwd: root });
      const registry = await readFile(join(copy, "server/src/core/rules/index.ts"), "utf8");
      assert.match(registry, /import \{ slowThing \} from "\.\/slow-thing\.ts";/);
      assert.match(registry, /rules: readonly Rule\[\] = \[[^\]]*\bslowThing\b/);
      assert.deepEqual((await readdir(join(copy, "test-fixtures/rules/slow-thing"))).sort(), [
        "reported.ts",
        "silent.ts",
      ]);
      const docs = ["--import", "tsx", join(root, "scripts/docs.mjs"), "--check", "--root", copy];
      await run(process.execPath, docs, { cwd: root });
    } finally {
      await rm(copy, { recursive: true, force: true });
    }
  });
});

describe("the folders", () => {
  for (const { from, to, because } of bans) {
    it(`${from} does not import ${to}: ${because}`, async () => {
      const found: string[] = [];
      for (const file of await sources(from)) {
        for (const specifier of importsOf(await readFile(join(root, file), "utf8"))) {
          const target = specifier.startsWith(".")
            ? relative(root, resolve(root, dirname(file), specifier)).replaceAll("\\", "/")
            : specifier;
          if (target === to || target.startsWith(to)) found.push(`${file} imports ${specifier}`);
        }
      }
      assert.deepEqual(found, []);
    });
  }

  it("hold no reference to process in core", async () => {
    for (const file of await sources("server/src/core/")) {
      const code = (await readFile(join(root, file), "utf8")).replace(
        /\/\*[\s\S]*?\*\/|\/\/.*|"(?:[^"\\\n]|\\.)*"|`[^`]*`/g,
        "",
      );
      assert.doesNotMatch(
        code,
        /(?<![.\w])process\.(env|cwd|platform|argv|exit|stdout|stderr|nextTick|memoryUsage|hrtime)/,
        file,
      );
    }
  });
});

describe("a file of ours", () => {
  it("has at most 400 lines", async () => {
    const long: string[] = [];
    for (const folder of ["server/", "client/", "bench/", "scripts/"]) {
      for (const file of await sources(folder)) {
        const lines = (await readFile(join(root, file), "utf8")).split("\n").length - 1;
        if (lines > 400) long.push(`${file}: ${lines}`);
      }
    }
    assert.deepEqual(long, []);
  });
});

function isRule(value: unknown): value is Rule {
  return typeof value === "object" && value !== null && "id" in value && "detect" in value;
}

function camelCase(id: string): string {
  return id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

async function names(folder: string): Promise<string[]> {
  return existsSync(join(root, folder)) ? (await readdir(join(root, folder))).sort() : [];
}

/** Source files below the folder (which ends in a slash), relative to the project; the catalogue's declarations are data. */
async function sources(folder: string): Promise<string[]> {
  if (!existsSync(join(root, folder))) return [];
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.[cm]?[jt]s$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter((file) => !file.includes("node_modules/") && !file.includes("/declarations/"));
}

/** What `new-rule` needs of the project, in a folder of its own that shares the installed packages. */
async function copyOfProject(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), "unblock-new-rule-"));
  await cp(join(root, "server/src/core"), join(copy, "server/src/core"), { recursive: true });
  await symlink(join(root, "node_modules"), join(copy, "node_modules"), "junction");
  await writeFile(join(copy, "package.json"), JSON.stringify({ type: "module" }));
  return copy;
}
