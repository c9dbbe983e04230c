/** Recipes: operations whose twin does not simply take their place. The TypeScript results compile under `strict`. */
import assert from "node:assert/strict";
import { applyEdits } from "../src/core/finding/edit.ts";
import { asyncEditsOfFile, verify } from "../src/core/fixes/index.ts";
import { checkFix, sitesOf, type FixCase } from "./fix-check.ts";
import { ownProgram } from "./support/own-program.ts";

/** The case, and in TypeScript the compiler's word on the result. */
function check(example: FixCase): void {
  checkFix(example);
  const { file = "a.ts", before, after } = example;
  if (typeof after === "string" && /\.[cm]?tsx?$/.test(file)) compiled(before, file);
}

/** The text after the fixes, which compiles, and what they say to a person. */
function compiled(
  marked: string,
  name = "a.ts",
): { readonly text: string; readonly notes: readonly string[] } {
  const file = `/project/${name}`;
  const sites = sitesOf(file, marked);
  const original = sites[0]!.sourceFile.text;
  const texts = new Map([[file, original]]);
  const { edits, declined, notes } = asyncEditsOfFile(sites);
  assert.deepEqual(declined, []);
  const program = ownProgram(texts);
  const outcome = verify({ edits: [{ file, edits }], safety: "safe", texts, programs: () => program });
  assert.ok("edits" in outcome, JSON.stringify(outcome));
  return { text: applyEdits(original, edits), notes };
}

function checkAll(cases: Readonly<Record<string, FixCase>>): void {
  for (const [title, example] of Object.entries(cases)) it(title, () => check(example));
}

/** An async function around a body, below the import that it uses. */
function inAsync(body: string, imported: string): string {
  return `${imported}\nexport async function load(p: string, d: string) {\n  ${body.split("\n").join("\n  ")}\n}\n`;
}

function fs(names: string): string {
  return `import { ${names} } from "node:fs";`;
}

function promises(names: string): string {
  return `import { ${names} } from "node:fs/promises";`;
}

/** The same place before and after, each with its import. */
function place(
  [before, importedBefore]: readonly [string, string],
  [after, importedAfter]: readonly [string, string],
  safety: "safe" | "review" = "safe",
): FixCase {
  return { before: inAsync(before, importedBefore), after: inAsync(after, importedAfter), safety };
}

const CHECKED = "await access(p).then(() => true, () => false)";
const THROWS = 'if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;';
const HANDLES = 'if (error.code !== "ENOENT") throw error;';

describe("recipe for existsSync: access, and whether it was rejected", () => {
  const exists = (before: string, after: string, safety?: "safe" | "review"): FixCase =>
    place([before, fs("existsSync")], [after, promises("access")], safety);
  checkAll({
    "a value": exists("return /*!*/existsSync(p);", `return ${CHECKED};`),
    negated: exists('if (!/*!*/existsSync(p)) return "";', `if (!${CHECKED}) return "";`),
    "an operand": exists("return /*!*/existsSync(p) && p !== d;", `return ${CHECKED} && p !== d;`),
    "the condition of a conditional expression": exists(
      "return /*!*/existsSync(p) ? p : d;",
      `return ${CHECKED} ? p : d;`,
    ),
    "a member of the result": exists(
      "return /*!*/existsSync(p).toString();",
      `return (${CHECKED}).toString();`,
    ),
    "an argument": exists("return String(/*!*/existsSync(p));", `return String(${CHECKED});`),
    "inside of another's argument": exists(
      "return /*!*/existsSync(/*!*/existsSync(p) ? p : d);",
      `return await access(${CHECKED} ? p : d).then(() => true, () => false);`,
    ),
    "a member of a namespace": {
      file: "a.cjs",
      before: 'const fs = require("fs");\nasync (p) => /*!*/fs.existsSync(p);\n',
      after:
        'const fs = require("fs");\nasync (p) => await fs.promises.access(p).then(() => true, () => false);\n',
    },
    "through fs-extra": {
      file: "a.mjs",
      before: 'import { existsSync } from "fs-extra";\nasync (p) => /*!*/existsSync(p);\n',
      after:
        'import { access } from "fs-extra";\nasync (p) => await access(p).then(() => true, () => false);\n',
    },
    "the path is written after the check: others may come between": place(
      [
        "if (/*!*/existsSync(p)) throw new Error(d);\n/*!*/writeFileSync(p, d);",
        fs("existsSync, writeFileSync"),
      ],
      [`if (${CHECKED}) throw new Error(d);\nawait writeFile(p, d);`, promises("access, writeFile")],
      "review",
    ),
    "another path is written after it": place(
      [
        "if (/*!*/existsSync(p)) throw new Error(d);\n/*!*/writeFileSync(d, p);",
        fs("existsSync, writeFileSync"),
      ],
      [`if (${CHECKED}) throw new Error(d);\nawait writeFile(d, p);`, promises("access, writeFile")],
    ),
    "of an object that is not the module": {
      before: "async (p, host) => /*!*/host.existsSync(p);",
      after: /not reached by an import/,
    },
  });
});

describe("recipe for existsSync: the check and the read that it guards become one", () => {
  const read = (before: string, after: string): FixCase =>
    place([before, fs("existsSync, readFileSync")], [after, promises("readFile")], "review");
  checkAll({
    "a conditional expression": read(
      'return /*!*/existsSync(p) ? /*!*/readFileSync(p, "utf8") : undefined;',
      `return await readFile(p, "utf8").catch((error) => {\n  ${HANDLES}\n  return undefined;\n});`,
    ),
    "a negated one": read(
      'const text = !/*!*/existsSync(p) ? "" : /*!*/readFileSync(p, "utf8");\nreturn text;',
      `const text = await readFile(p, "utf8").catch((error) => {\n  ${HANDLES}\n  return "";\n});\nreturn text;`,
    ),
    "a conditional expression that parses what it reads": read(
      'return /*!*/existsSync(p) ? JSON.parse(/*!*/readFileSync(p, "utf8")) : {};',
      `return await readFile(p, "utf8").then((contents) => JSON.parse(contents), (error) => {\n  ${HANDLES}\n  return {};\n});`,
    ),
    "a member of a conditional expression": read(
      'return (/*!*/existsSync(p) ? /*!*/readFileSync(p, "utf8") : "").trim();',
      `return (await readFile(p, "utf8").catch((error) => {\n  ${HANDLES}\n  return "";\n})).trim();`,
    ),
    "if with else": read(
      'let text;\nif (/*!*/existsSync(p)) {\n  text = /*!*/readFileSync(p, "utf8").trim();\n} else {\n  // none\n  text = d;\n}\nreturn text;',
      `let text;\ntry {\n  text = (await readFile(p, "utf8")).trim();\n} catch (error) {\n  ${THROWS}\n  // none\n  text = d;\n}\nreturn text;`,
    ),
    "if without braces": read(
      'if (/*!*/existsSync(p)) return JSON.parse(/*!*/readFileSync(p, "utf8"));\nelse return d;',
      `try {\n  return JSON.parse(await readFile(p, "utf8"));\n} catch (error) {\n  ${THROWS}\n  return d;\n}`,
    ),
    "if without else": read(
      "if (/*!*/existsSync(p)) {\n  return /*!*/readFileSync(p);\n}\nreturn d;",
      `try {\n  return await readFile(p);\n} catch (error) {\n  ${THROWS}\n}\nreturn d;`,
    ),
    "a caught name that is in use": read(
      'let error = "";\nif (/*!*/existsSync(p)) error = /*!*/readFileSync(p, "utf8"); else error += p;\nreturn error;',
      `let error = "";\ntry {\n  error = await readFile(p, "utf8");\n} catch (reason) {\n  if ((reason as NodeJS.ErrnoException).code !== "ENOENT") throw reason;\n  error += p;\n}\nreturn error;`,
    ),
    "a guard with return below it": read(
      "if (!/*!*/existsSync(p)) return d;\nreturn /*!*/readFileSync(p);",
      `try {\n  return await readFile(p);\n} catch (error) {\n  ${THROWS}\n  return d;\n}`,
    ),
    "a guard that throws, and a constant below it": read(
      'if (!/*!*/existsSync(p)) {\n  throw new Error(`no ${p}`);\n}\n\nconst text = /*!*/readFileSync(p, "utf8");\nreturn [1].map(() => text.length);',
      `const text = await readFile(p, "utf8").catch((error) => {\n  ${HANDLES}\n  return undefined;\n});\nif (text === undefined) {\n  throw new Error(\`no \${p}\`);\n}\nreturn [1].map(() => text.length);`,
    ),
    "in a loop": read(
      "for (const each of [p, d]) {\n  if (!/*!*/existsSync(each)) continue;\n  const text = /*!*/readFileSync(each);\n  if (text.length) return text;\n}\nreturn p;",
      `for (const each of [p, d]) {\n  const text = await readFile(each).catch((error) => {\n    ${HANDLES}\n    return undefined;\n  });\n  if (text === undefined) continue;\n  if (text.length) return text;\n}\nreturn p;`,
    ),
    "a path that is put together": {
      before:
        "import fs from \"fs\"\nimport path from \"path\"\n\nexport async function load(p: string) {\n\tif (/*!*/fs.existsSync(path.join(p, 'a'))) return /*!*/fs.readFileSync(path.join(p, 'a'))\n\treturn p\n}\n",
      after:
        'import fs from "fs"\nimport path from "path"\n\nexport async function load(p: string) {\n\ttry {\n\t\treturn await fs.promises.readFile(path.join(p, \'a\'))\n\t} catch (error) {\n\t\tif ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error\n\t}\n\treturn p\n}\n',
      safety: "review",
    },
    "the result of stat": place(
      ["return /*!*/existsSync(p) ? /*!*/statSync(p).size : 0;", fs("existsSync, statSync")],
      [
        `return await stat(p).then((contents) => contents.size, (error) => {\n  ${HANDLES}\n  return 0;\n});`,
        promises("stat"),
      ],
      "review",
    ),
  });
});

describe("recipe for existsSync: the check stays beside a read that it does not only guard", () => {
  const both = (before: string, after: string): FixCase =>
    place([before, fs("existsSync, readFileSync")], [after, promises("access, readFile")]);
  checkAll({
    "of another path": both(
      "return /*!*/existsSync(p) ? /*!*/readFileSync(d) : p;",
      `return ${CHECKED} ? await readFile(d) : p;`,
    ),
    "of a path that a call gives": both(
      "return /*!*/existsSync(String(p)) ? /*!*/readFileSync(String(p)) : p;",
      "return await access(String(p)).then(() => true, () => false) ? await readFile(String(p)) : p;",
    ),
    "with a call in place of what is missing": both(
      "return /*!*/existsSync(p) ? /*!*/readFileSync(p) : String(d);",
      `return ${CHECKED} ? await readFile(p) : String(d);`,
    ),
    "whose result goes into a function": both(
      'return /*!*/existsSync(p) ? decodeURI(/*!*/readFileSync(p, d as "utf8")) : p;',
      `return ${CHECKED} ? decodeURI(await readFile(p, d as "utf8")) : p;`,
    ),
    "with more in the branch": both(
      "if (/*!*/existsSync(p)) {\n  const text = /*!*/readFileSync(p);\n  return text;\n}\nreturn d;",
      `if (${CHECKED}) {\n  const text = await readFile(p);\n  return text;\n}\nreturn d;`,
    ),
    "with a statement between": both(
      "if (!/*!*/existsSync(p)) return d;\nd += p;\nreturn /*!*/readFileSync(p);",
      `if (!${CHECKED}) return d;\nd += p;\nreturn await readFile(p);`,
    ),
    "with a comment between": both(
      "if (!/*!*/existsSync(p)) return d; // none\nreturn /*!*/readFileSync(p);",
      `if (!${CHECKED}) return d; // none\nreturn await readFile(p);`,
    ),
    "with a comment beside the condition": both(
      "if (/*!*/existsSync(p)) /* there */ return /*!*/readFileSync(p);\nreturn d;",
      `if (${CHECKED}) /* there */ return await readFile(p);\nreturn d;`,
    ),
    "with more in the condition": both(
      "return p && /*!*/existsSync(p) ? /*!*/readFileSync(p) : d;",
      `return p && ${CHECKED} ? await readFile(p) : d;`,
    ),
  });
});

describe("recipe for existsSync: the check goes into the call that it guards", () => {
  const change = (names: string, before: string, after: string, name: string): FixCase =>
    place([before, fs(`existsSync, ${names}`)], [after, promises(name)], "review");
  checkAll({
    mkdir: change(
      "mkdirSync",
      "if (!/*!*/existsSync(p)) {\n  /*!*/mkdirSync(p, { recursive: true });\n}",
      "await mkdir(p, { recursive: true });",
      "mkdir",
    ),
    "mkdir in an else": change(
      "mkdirSync",
      "if (p === d) return;\nelse if (!/*!*/existsSync(p)) /*!*/mkdirSync(p, { mode: 0o700, recursive: true });",
      "if (p === d) return;\nelse await mkdir(p, { mode: 0o700, recursive: true });",
      "mkdir",
    ),
    unlink: change(
      "unlinkSync",
      "if (/*!*/existsSync(p)) /*!*/unlinkSync(p);",
      "await rm(p, { force: true });",
      "rm",
    ),
    "rm with options": change(
      "rmSync",
      "if (/*!*/existsSync(p)) {\n  /*!*/rmSync(p, { recursive: true });\n}",
      "await rm(p, { recursive: true, force: true });",
      "rm",
    ),
    "rm with force": change(
      "rmSync",
      "if (/*!*/existsSync(p)) /*!*/rmSync(p, { force: true });",
      "await rm(p, { force: true });",
      "rm",
    ),
    "not mkdir of one folder: its parent may be missing": place(
      ["if (!/*!*/existsSync(p)) /*!*/mkdirSync(p);", fs("existsSync, mkdirSync")],
      [`if (!${CHECKED}) await mkdir(p);`, promises("access, mkdir")],
      "review",
    ),
    "not where more is done": place(
      [
        "if (!/*!*/existsSync(p)) {\n  /*!*/mkdirSync(p, { recursive: true });\n  d = p;\n}\nreturn d;",
        fs("existsSync, mkdirSync"),
      ],
      [
        `if (!${CHECKED}) {\n  await mkdir(p, { recursive: true });\n  d = p;\n}\nreturn d;`,
        promises("access, mkdir"),
      ],
    ),
    "not where there is an else": place(
      ["if (/*!*/existsSync(p)) /*!*/unlinkSync(p);\nelse return d;", fs("existsSync, unlinkSync")],
      [`if (${CHECKED}) await unlink(p);\nelse return d;`, promises("access, unlink")],
      "review",
    ),
  });
});

describe("recipe for throwIfNoEntry: ENOENT is caught", () => {
  const caught = (call: string): string =>
    `await ${call}.catch((error) => {\n  if (error.code === "ENOENT") return undefined;\n  throw error;\n})`;
  const stat = (before: string, after: string): FixCase =>
    place([before, fs("statSync, lstatSync")], [after, promises("lstat, stat")]);
  checkAll({
    "as the only option": stat(
      "return [/*!*/lstatSync(d).size, /*!*/statSync(p, { throwIfNoEntry: false })?.size];",
      `return [(await lstat(d)).size, (${caught("stat(p)")})?.size];`,
    ),
    "beside another one": stat(
      "/*!*/statSync(d);\nreturn /*!*/lstatSync(p, { bigint: true, throwIfNoEntry: false });",
      `await stat(d);\nreturn ${caught("lstat(p, { bigint: true })")};`,
    ),
    "before another one, in a condition": stat(
      "/*!*/lstatSync(d);\nif (!/*!*/statSync(p, { throwIfNoEntry: false, bigint: false })) return d;",
      `await lstat(d);\nif (!${caught("stat(p, { bigint: false })")}) return d;`,
    ),
    "not when the options do not show": {
      before: 'import { statSync } from "fs";\nasync (p, o) => /*!*/statSync(p, { throwIfNoEntry: o });',
      after: /catch ENOENT/,
    },
  });
});

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
