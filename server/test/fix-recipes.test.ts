/** Recipes for descriptors, programs and modules, and operations that need none. */
import assert from "node:assert/strict";
import type { FixCase } from "./fix-check.ts";
import { checkAll, compiled, fs, inAsync, promises } from "./fix-compiled.ts";

describe("recipe for descriptors: open gives a FileHandle, and all that takes it changes", () => {
  checkAll({
    "in one function": {
      before: inAsync(
        'const fd = /*!*/openSync(p, "r+");\nconst buffer = Buffer.alloc(8);\nconst count = /*!*/readSync(fd, buffer, 0, 8, null);\n/*!*/writeSync(fd, d);\n/*!*/closeSync(fd);\nreturn count;',
        fs("closeSync, openSync, readSync, writeSync"),
      ),
      after: inAsync(
        'const fd = await open(p, "r+");\nconst buffer = Buffer.alloc(8);\nconst count = (await fd.read(buffer, 0, 8, null)).bytesRead;\nawait fd.write(d);\nawait fd.close();\nreturn count;',
        promises("open"),
      ),
    },
    "when only one of the calls is to be fixed": {
      before: inAsync(
        "const fd: number = openSync(p);\nconst { size } = /*!*/fstatSync(fd);\ncloseSync(fd);\nreturn size;",
        fs("closeSync, fstatSync, openSync"),
      ),
      after: inAsync(
        'const fd: import("node:fs/promises").FileHandle = await open(p);\nconst { size } = await fd.stat();\nawait fd.close();\nreturn size;',
        promises("open"),
      ),
    },
    "declared before it is opened": {
      before: inAsync(
        'let fd: number | undefined;\ntry {\n  fd = /*!*/openSync(p);\n  return /*!*/readFileSync(fd, "utf8");\n} finally {\n  if (fd !== undefined) /*!*/closeSync(fd);\n}',
        fs("closeSync, openSync, readFileSync"),
      ),
      after: inAsync(
        'let fd: import("node:fs/promises").FileHandle | undefined;\ntry {\n  fd = await open(p);\n  return await fd.readFile("utf8");\n} finally {\n  if (fd !== undefined) await fd.close();\n}',
        promises("open"),
      ),
      safety: "review",
    },
    "a namespace, and a comma at the end": {
      file: "a.cjs",
      before:
        "const fs = require('fs')\nasync p => {\n\tconst fd = /*!*/fs.openSync(p)\n\t/*!*/fs.closeSync(\n\t\tfd,\n\t)\n}\n",
      after:
        "const fs = require('fs')\nasync p => {\n\tconst fd = await fs.promises.open(p)\n\tawait fd.close(\n\t\t\n\t)\n}\n",
    },
  });
  const declining = (body: string, why: RegExp): FixCase => ({
    before: inAsync(body, fs("closeSync, openSync, writeSync, readFileSync")),
    after: why,
  });
  checkAll({
    "not when the descriptor is handed on": declining(
      "const fd = /*!*/openSync(p);\nd.at(fd);\ncloseSync(fd);",
      /`fd` is a number in `d\.at\(fd\)`/,
    ),
    "not when it is returned": declining("const fd = /*!*/openSync(p);\nreturn fd;", /in `return fd;`/),
    "not when it is returned at once": declining("return /*!*/openSync(p);", /not kept in a variable/),
    "not when a callback uses it": declining(
      "const fd = /*!*/openSync(p);\nd.split(d).forEach((each) => writeSync(fd, each));\ncloseSync(fd);",
      /in another function/,
    ),
    "not when nothing closes it": declining(
      "const fd = /*!*/openSync(p);\nwriteSync(fd, d);",
      /not closed here/,
    ),
    "not when it is opened twice": declining(
      "let fd = /*!*/openSync(p);\ncloseSync(fd);\nfd = openSync(d);\ncloseSync(fd);",
      /given several values/,
    ),
    "and then no read of the whole file either": declining(
      "const fd = openSync(p);\nd.at(fd);\nreturn /*!*/readFileSync(fd);",
      /is a number in/,
    ),
    "but a call on the number stays one": {
      before: inAsync(
        "const fd = openSync(p);\nd.at(fd);\nreturn /*!*/fstatSync(fd).size;",
        'import { fstatSync, openSync } from "node:fs";',
      ),
      after: inAsync(
        "const fd = openSync(p);\nd.at(fd);\nreturn (await fstatAsync(fd)).size;",
        'import { fstat, openSync } from "node:fs";\nimport { promisify } from "node:util";\n\nconst fstatAsync = promisify(fstat);',
      ),
    },
  });
});

describe("recipe for programs: a helper over spawn gives the same", () => {
  const calls = (before: string, after: string): void => {
    it(before, () => {
      const head = 'import { execFileSync, execSync, spawnSync } from "child_process";';
      const { text, notes } = compiled(inAsync(`return /*!*/${before};`, head));
      assert.match(notes.join(), /helper/);
      assert.equal(/^ {2}return (.*);$/m.exec(text.slice(text.indexOf("function load")))?.[1], after);
    });
  };
  calls('spawnSync("ls").status', '(await spawnAsync("ls")).status');
  calls('spawnSync("ls", [p]).stdout.at(0)', '(await spawnAsync("ls", [p])).stdout.at(0)');
  calls(
    'spawnSync("ls", [p], { encoding: "utf8" }).stdout.trim()',
    '(await spawnAsync("ls", [p], { encoding: "utf8" })).stdout.trim()',
  );
  calls('spawnSync("ls", { shell: true })', 'await spawnAsync("ls", [], { shell: true })');
  calls('spawnSync("ls", p.split(d)).error', '(await spawnAsync("ls", p.split(d))).error');
  calls(
    'execSync("ls", { stdio: "inherit" })',
    'await runAsync("ls", [], { shell: true, stdio: "inherit" })',
  );
  calls(
    'execSync("ls", { shell: "/bin/bash", stdio: "ignore" })',
    'await runAsync("ls", [], { shell: "/bin/bash", stdio: "ignore" })',
  );
  calls(
    'execSync(p, { input: d, encoding: "utf8" }).trim()',
    '(await runAsync(p, [], { shell: true, input: d, encoding: "utf8" })).trim()',
  );
  calls(
    "execSync(p, Object.freeze({ cwd: d })).length",
    "(await runAsync(p, [], { shell: true, ...Object.freeze({ cwd: d }) })).length",
  );
  calls('execFileSync("ls", [p], { stdio: "inherit" })', 'await runAsync("ls", [p], { stdio: "inherit" })');
  calls('execFileSync(p, { stdio: "inherit" })', 'await runAsync(p, [], { stdio: "inherit" })');
  checkAll({
    "not when arguments are spread": {
      before: 'import { spawnSync } from "child_process";\nasync (p) => /*!*/spawnSync(...p);\n',
      after: /spread/,
    },
    "not when the second argument may be either": {
      file: "a.mjs",
      before: 'import { spawnSync } from "child_process";\nasync (p, o) => /*!*/spawnSync(p, o);\n',
      after: /list of arguments or the options/,
    },
    "not of an object that is not the module": {
      before: "async (p, host) => /*!*/host.spawnSync(p);\n",
      after: /not reached by an import/,
    },
  });
  it("starts the program by cross-spawn where that started it", () => {
    const { text } = compiled(
      inAsync(
        'return /*!cross-spawn#sync*/spawn.sync("ls", [p]).status;',
        'import spawn from "cross-spawn";',
      ),
    );
    assert.match(text, /return \(await spawnAsync\("ls", \[p\]\)\)\.status;/);
    assert.match(text, /const child = spawn\(command, args, options\);/);
  });
  it("adds one helper for all calls of a file, and names it so that nothing else is meant", () => {
    const { text } = compiled(
      'import { execSync, spawnSync } from "node:child_process";\nconst runAsync = 1;\nexport async function load(spawnAsync: string) {\n  /*!*/execSync(spawnAsync, { input: "d" });\n  /*!*/execSync(spawnAsync, { input: "" });\n  return /*!*/spawnSync(spawnAsync).status;\n}\n',
    );
    assert.equal(text.match(/\bspawn\(/g)?.length, 1);
    assert.deepEqual(
      [...text.matchAll(/^const (\w+) = [^1]/gm)].map(([, name]) => name),
      ["spawnPromise", "runPromise"],
    );
  });
});

describe("recipe for require: import(), whose default is what a CommonJS module exports", () => {
  const loads = (before: string, after: string): FixCase => ({
    file: "a.cjs",
    before: `async () => {\n  ${before}\n};\n`,
    after: `async () => {\n  ${after}\n};\n`,
    safety: "review",
  });
  const keeps = (before: string, after: RegExp): FixCase => ({ ...loads(before, ""), after });
  checkAll({
    "names of a module of Node": loads(
      'const { readFile, stat: statOf } = /*!*/require("fs");',
      'const { readFile, stat: statOf } = await import("fs");',
    ),
    "a member of a module of Node": loads(
      'return /*!*/require("node:os").cpus();',
      'return (await import("node:os")).cpus();',
    ),
    "a module of Node as a whole": loads(
      'const Emitter = /*!*/require("events");',
      'const Emitter = (await import("events")).default;',
    ),
    "a package": loads('const _ = /*!*/require("lodash");', 'const _ = (await import("lodash")).default;'),
    "a member of a package": loads(
      'return /*!*/require("lodash").chunk([], 2);',
      'return (await import("lodash")).default.chunk([], 2);',
    ),
    "for its effect alone": loads('/*!*/require("reflect-metadata");', 'await import("reflect-metadata");'),
    "not JSON": keeps('return /*!*/require("pkg/package.json");', /readFile/),
    "not a native library": keeps('return /*!*/require("pkg/build.node");', /native library/),
    "not a file": keeps('return /*!*/require("./views");', /whole name/),
    "not what does not show": keeps("return /*!*/require(name);", /does not show which/),
    "not a variable of that name": keeps(
      'const require = createRequire(__filename);\n  return /*!*/require("os");',
      /only a plain `require`/,
    ),
    "not what another fix replaces": keeps(
      'return /*!*/require("fs").readFileSync("a");',
      /goes with the call behind it/,
    ),
    "not a member": keeps('return /*!module.require*/module.require("os");', /only a plain `require`/),
  });
});

describe("no recipe", () => {
  checkAll({
    "for SQLite: it has no asynchronous API": {
      before: "async (statement) => /*!node:sqlite#StatementSync.all*/statement.all();",
      after: /no asynchronous API: move it to a worker thread \(worker\)/,
    },
    "for better-sqlite3": {
      before: "async (statement) => /*!better-sqlite3#Statement.all*/statement.all();",
      after: /no asynchronous API: move it to a worker thread \(worker\)/,
    },
    "for opening SQLite": {
      before:
        'import { DatabaseSync } from "node:sqlite";\nasync (p) => /*!node:sqlite#DatabaseSync.constructor*/new DatabaseSync(p);',
      after: /no asynchronous API: move it to a worker thread \(worker\)/,
    },
  });
});

describe("no recipe needed: the twin takes the place of", () => {
  /** A call of a row, and what takes its place, in a module that imports the one and then the other. */
  const plain = (row: string, before: string, after: string, imported: readonly [string, string]): void => {
    const [module] = row.split("#");
    checkAll({
      [before]: {
        file: "a.mjs",
        before: `import ${imported[0]} from "${module}";\nexport const load = async (p) => /*!${row}*/${before};\n`,
        after: `import ${imported[1]} from "${module}";\nexport const load = async (p) => ${after};\n`,
      },
    });
  };
  plain("glob#globSync", 'globSync("*", { cwd: p })', 'await glob("*", { cwd: p })', [
    "{ globSync }",
    "{ glob }",
  ]);
  plain("tinyglobby#globSync", "globSync(p)", "await glob(p)", ["{ globSync }", "{ glob }"]);
  plain("globby#globbySync", "globbySync(p)", "await globby(p)", ["{ globbySync }", "{ globby }"]);
  plain("fast-glob#sync", "fg.sync(p).length", "(await fg(p)).length", ["fg", "fg"]);
  plain("fs-extra#readJsonSync", "fs.readJsonSync(p)", "await fs.readJson(p)", ["fs", "fs"]);
  plain("fs-extra#copySync", "copySync(p, p)", "await copy(p, p)", ["{ copySync }", "{ copy }"]);
  plain("fs-extra#ensureDirSync", "ensureDirSync(p)", "await ensureDir(p)", [
    "{ ensureDirSync }",
    "{ ensureDir }",
  ]);
  plain("fs-extra#outputFileSync", "outputFileSync(p, p)", "await outputFile(p, p)", [
    "{ outputFileSync }",
    "{ outputFile }",
  ]);
  plain("fs-extra#pathExistsSync", "pathExistsSync(p)", "await pathExists(p)", [
    "{ pathExistsSync }",
    "{ pathExists }",
  ]);
  checkAll({
    "readFileSync of fs-extra": {
      file: "a.mjs",
      before:
        'import { readFileSync } from "fs-extra";\nexport const load = async (p) => /*!*/readFileSync(p);\n',
      after: 'import { readFile } from "fs-extra";\nexport const load = async (p) => await readFile(p);\n',
    },
    "globSync of Node, in Node 22": {
      file: "a.mjs",
      before:
        'import { globSync } from "fs";\nexport const load = async (p) => /*!node:fs#globSync*/globSync(p);\n',
      after:
        'import { glob } from "fs/promises";\nexport const load = async (p) => await Array.fromAsync(glob(p));\n',
      safety: "review",
    },
  });
});
