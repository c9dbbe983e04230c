import { checkFix, type FixCase } from "./fix-check.ts";

/** An async function around a body, below the import that it uses. */
function inAsync(body: string, head = 'import { readFile } from "node:fs/promises";\n'): string {
  return `${head}async function load(p) {\n  ${body}\n}\n`;
}

const SYNC = 'import { readFileSync } from "node:fs";\n';

/** The same place before and after, each with its import. */
function place(before: string, after: string, safety: "safe" | "review" = "safe"): FixCase {
  return { before: inAsync(before, SYNC), after: inAsync(after), safety };
}

function declines(body: string, why: RegExp, head = SYNC, file = "a.ts"): FixCase {
  return { file, before: head + body, after: why };
}

describe("async fix: the call's place", () => {
  const cases: Record<string, FixCase> = {
    "a plain result": place(
      'const text = /*!*/readFileSync(p, "utf8");',
      'const text = await readFile(p, "utf8");',
    ),
    "a member of the result": place(
      'return /*!*/readFileSync(p, "utf8").trim();',
      'return (await readFile(p, "utf8")).trim();',
    ),
    "an element of the result": place("return /*!*/readFileSync(p)[0];", "return (await readFile(p))[0];"),
    "an optional member of the result": place(
      "return /*!*/readFileSync(p)?.length;",
      "return (await readFile(p))?.length;",
    ),
    "a non-null assertion": place("return /*!*/readFileSync(p)!;", "return (await readFile(p))!;"),
    "a type assertion": place(
      "return /*!*/readFileSync(p) as Buffer;",
      "return await readFile(p) as Buffer;",
    ),
    "the left side of **": place("return /*!*/readFileSync(p) ** 2;", "return (await readFile(p)) ** 2;"),
    "the right side of **": place("return 2 ** /*!*/readFileSync(p);", "return 2 ** await readFile(p);"),
    "an operand": place("return !/*!*/readFileSync(p) || p;", "return !await readFile(p) || p;"),
    "the callee of a call": place("return /*!*/readFileSync(p)();", "return (await readFile(p))();"),
    "the callee of new": place("return new (/*!*/readFileSync(p))();", "return new (await readFile(p))();"),
    "an argument of new": place(
      "return new URL(/*!*/readFileSync(p));",
      "return new URL(await readFile(p));",
    ),
    "the tag of a template": place("return /*!*/readFileSync(p)`x`;", "return (await readFile(p))`x`;"),
    "a superclass": place(
      "return class extends /*!*/readFileSync(p) {};",
      "return class extends (await readFile(p)) {};",
    ),
    "a template literal": place("return `${/*!*/readFileSync(p)}!`;", "return `${await readFile(p)}!`;"),
    "a spread": place("return [.../*!*/readFileSync(p)];", "return [...await readFile(p)];"),
    "an argument": place(
      'return JSON.parse(/*!*/readFileSync(p, "utf8"));',
      'return JSON.parse(await readFile(p, "utf8"));',
    ),
    "parentheses that are there already": place(
      "return (/*!*/readFileSync(p)).length;",
      "return (await readFile(p)).length;",
    ),
    "an awaited call is not awaited twice": place(
      "return await /*!*/readFileSync(p);",
      "return await readFile(p);",
    ),
    "an awaited call in parentheses": place(
      "return await (/*!*/readFileSync(p));",
      "return await (readFile(p));",
    ),
    "return in try": place(
      "try { return /*!*/readFileSync(p); } catch { return p; }",
      "try { return await readFile(p); } catch { return p; }",
    ),
    "a statement": place("/*!*/readFileSync(p);", "await readFile(p);"),
    void: place("void /*!*/readFileSync(p);", "void await readFile(p);"),
    "an arrow's body": {
      before: `${SYNC}export const load = async (p) => /*!*/readFileSync(p);\n`,
      after:
        'import { readFile } from "node:fs/promises";\nexport const load = async (p) => await readFile(p);\n',
    },
    "the list of for…of": {
      before:
        'import { readdirSync } from "fs";\nasync () => {\n  for (const x of /*!*/readdirSync(".")) x;\n};\n',
      after:
        'import { readdir } from "fs/promises";\nasync () => {\n  for (const x of await readdir(".")) x;\n};\n',
    },
    "a line that begins with a parenthesis, no semicolon before": {
      before:
        "import { readFileSync } from 'fs'\nasync function load(p) {\n  const a = p\n  /*!*/readFileSync(a).toString()\n}\n",
      after:
        "import { readFile } from 'fs/promises'\nasync function load(p) {\n  const a = p\n  ;(await readFile(a)).toString()\n}\n",
    },
    "a line that begins with a parenthesis, behind a block": place(
      "if (p) { p(); }\n  /*!*/readFileSync(p).toString();",
      "if (p) { p(); }\n  (await readFile(p)).toString();",
    ),
    "comments and odd spacing stay": place(
      "return /*!*/readFileSync( /* where */ p, // how\n    'utf8' );",
      "return await readFile( /* where */ p, // how\n    'utf8' );",
    ),
    "an async generator": {
      before: `${SYNC}async function* lines(p) { yield /*!*/readFileSync(p); }\n`,
      after:
        'import { readFile } from "node:fs/promises";\nasync function* lines(p) { yield await readFile(p); }\n',
    },
    "an async callback": {
      before: `${SYNC}export const all = (ps) => ps.map(async (p) => /*!*/readFileSync(p));\n`,
      after:
        'import { readFile } from "node:fs/promises";\nexport const all = (ps) => ps.map(async (p) => await readFile(p));\n',
    },
    "the top level of a module": {
      file: "a.mjs",
      before: `${SYNC}const text = /*!*/readFileSync("a");\n`,
      after: 'import { readFile } from "node:fs/promises";\nconst text = await readFile("a");\n',
      safety: "review",
    },
    "two calls, one inside the other": {
      before:
        'import { readFileSync, readlinkSync } from "fs";\nasync (p) => /*!*/readFileSync(/*!*/readlinkSync(p)).length;\n',
      after:
        'import { readFile, readlink } from "fs/promises";\nasync (p) => (await readFile(await readlink(p))).length;\n',
    },
    "the same operation twice": place(
      "return /*!*/readFileSync(p) + /*!*/readFileSync(p);",
      "return await readFile(p) + await readFile(p);",
    ),
  };
  for (const [title, example] of Object.entries(cases)) it(title, () => checkFix(example));
});

describe("async fix: imports", () => {
  const body = (name: string): string => `async (p) => ${name}(p);\n`;
  const cases: Record<string, FixCase> = {
    "merges into an import of the twin's module": {
      before: `import { stat } from "node:fs/promises";\n${SYNC}async (p) => [/*!*/readFileSync(p), stat];\n`,
      after: 'import { stat, readFile } from "node:fs/promises";\nasync (p) => [await readFile(p), stat];\n',
    },
    "merges into a list of several lines": {
      before: `${SYNC}import {\n  rm,\n  stat,\n} from "node:fs/promises";\nasync (p) => [/*!*/readFileSync(p), stat, rm];\n`,
      after:
        'import {\n  rm,\n  stat,\n  readFile,\n} from "node:fs/promises";\nasync (p) => [await readFile(p), stat, rm];\n',
    },
    "does not merge into a type import": {
      before: `import type { FileHandle } from "node:fs/promises";\n${SYNC}async (p: FileHandle) => /*!*/readFileSync(p);\n`,
      after:
        'import type { FileHandle } from "node:fs/promises";\nimport { readFile } from "node:fs/promises";\nasync (p: FileHandle) => await readFile(p);\n',
    },
    "uses a name that is there": {
      before: `import { readFile as read } from "fs/promises";\n${SYNC}async (p) => [read, /*!*/readFileSync(p)];\n`,
      after: 'import { readFile as read } from "fs/promises";\nasync (p) => [read, await read(p)];\n',
    },
    "keeps what the sync import is still used for": {
      before: `import { readFileSync, existsSync } from 'fs';\nasync (p) => existsSync(p) && /*!*/readFileSync(p);\n`,
      after: `import { existsSync } from 'fs';\nimport { readFile } from 'fs/promises';\nasync (p) => existsSync(p) && await readFile(p);\n`,
    },
    "keeps the sync name while something uses it": {
      before: `${SYNC}export { readFileSync };\nasync (p) => /*!*/readFileSync(p);\n`,
      after: `${SYNC}import { readFile } from "node:fs/promises";\nexport { readFileSync };\nasync (p) => await readFile(p);\n`,
    },
    "removes a name from the end of a list": {
      before: `import { existsSync, readFileSync } from "fs"; // disk\nasync (p) => existsSync(p) && /*!*/readFileSync(p);\n`,
      after: `import { existsSync } from "fs"; // disk\nimport { readFile } from "fs/promises";\nasync (p) => existsSync(p) && await readFile(p);\n`,
    },
    "keeps a default import beside the list": {
      before: `import fs, { readFileSync } from "fs";\nasync (p) => [fs, /*!*/readFileSync(p)];\n`,
      after: `import fs from "fs";\nasync (p) => [fs, await fs.promises.readFile(p)];\n`,
    },
    "a renamed import": {
      before: `import { readFileSync as rd } from "fs";\n${body("/*!readFileSync*/rd")}`,
      after: `import { readFile } from "fs/promises";\n${body("await readFile")}`,
    },
    "a namespace": {
      before: `import * as fs from "fs";\n${body("/*!*/fs.readFileSync")}`,
      after: `import * as fs from "fs";\n${body("await fs.promises.readFile")}`,
      title: "Await readFile (async)",
    },
    "a default import": {
      before: `import fs from "node:fs";\n${body("/*!*/fs.readFileSync")}`,
      after: `import fs from "node:fs";\n${body("await fs.promises.readFile")}`,
    },
    "a namespace of the promise module is there": {
      before: `import fs from "fs";\nimport fsp from "fs/promises";\nasync (p) => [fs.constants, fsp.rm, /*!*/fs.readFileSync(p)];\n`,
      after: `import fs from "fs";\nimport fsp from "fs/promises";\nasync (p) => [fs.constants, fsp.rm, await fsp.readFile(p)];\n`,
    },
    "the namespace that nobody uses any more goes": {
      before: `import fs from "fs";\nimport { promises as fsp } from "fs";\nasync (p) => [fsp.rm, /*!*/fs.readFileSync(p)];\n`,
      after: `import { promises as fsp } from "fs";\nasync (p) => [fsp.rm, await fsp.readFile(p)];\n`,
    },
    "a name of the namespace that is shadowed": {
      before: `import fs from "fs";\nimport fsp from "fs/promises";\nfsp;\nasync (p, fsp) => /*!*/fs.readFileSync(p);\n`,
      after: `import fs from "fs";\nimport fsp from "fs/promises";\nfsp;\nasync (p, fsp) => await fs.promises.readFile(p);\n`,
    },
    "require of a namespace": {
      file: "a.js",
      before: `const fs = require("fs")\n${body("/*!*/fs.readFileSync")}`,
      after: `const fs = require("fs")\n${body("await fs.promises.readFile")}`,
    },
    "a destructured require": {
      file: "a.cjs",
      before: `'use strict';\n\nconst { readFileSync, statSync } = require('fs');\nasync (p) => [statSync, /*!*/readFileSync(p)];\n`,
      after: `'use strict';\n\nconst { statSync } = require('fs');\nconst { readFile } = require('fs/promises');\nasync (p) => [statSync, await readFile(p)];\n`,
    },
    "a destructured require that nobody uses any more": {
      file: "a.js",
      before: `const { readFileSync } = require('fs')\n${body("/*!*/readFileSync")}`,
      after: `const { readFile } = require('fs/promises')\n${body("await readFile")}`,
    },
    "merges into a destructured require": {
      file: "a.js",
      before: `const { stat } = require("fs").promises;\nconst { readFileSync } = require("fs");\nasync (p) => [stat, /*!*/readFileSync(p)];\n`,
      after: `const { stat, readFile } = require("fs").promises;\nasync (p) => [stat, await readFile(p)];\n`,
    },
    "require in place": {
      file: "a.js",
      before: body('/*!readFileSync*/require("fs").readFileSync'),
      after: body('await require("fs").promises.readFile'),
    },
    "require inside the function": {
      file: "a.js",
      before: `async (p) => {\n  const fs = require("fs");\n  return /*!*/fs.readFileSync(p);\n};\n`,
      after: `async (p) => {\n  const fs = require("fs");\n  return await fs.promises.readFile(p);\n};\n`,
    },
    "import = require": {
      before: `import fs = require("fs");\n${body("/*!*/fs.readFileSync")}`,
      after: `import fs = require("fs");\n${body("await fs.promises.readFile")}`,
    },
    "a computed name": {
      before: `import fs from "fs";\n${body('/*!*/fs["readFileSync"]')}`,
      after: `import fs from "fs";\n${body("await fs.promises.readFile")}`,
    },
    "a namespace behind a type assertion": {
      before: `import fs from "fs";\n${body("/*!*/(fs as any).readFileSync")}`,
      after: `import fs from "fs";\n${body("await (fs as any).promises.readFile")}`,
    },
    "a member of an export": {
      before: `import fs from "fs";\n${body("/*!*/fs.realpathSync.native")}`,
      after: `import fs from "fs";\n${body("await fs.promises.realpath")}`,
    },
    "a local alias": {
      before: `import fs from "fs";\nconst rd = fs.readFileSync;\n${body("/*!readFileSync*/rd")}`,
      after: `import fs from "fs";\n${body("await fs.promises.readFile")}`,
    },
    "a destructured namespace": {
      before: `import fs from "fs";\nconst { readFileSync, statSync } = fs;\nasync (p) => [statSync, /*!*/readFileSync(p)];\n`,
      after: `import fs from "fs";\nconst { statSync } = fs;\nasync (p) => [statSync, await fs.promises.readFile(p)];\n`,
    },
    "a name that is taken": {
      before: `import { readFile, readFileSync } from "fs";\nasync (p) => [readFile, /*!*/readFileSync(p)];\n`,
      after: `import { readFile } from "fs";\nimport { readFile as readFileAsync } from "fs/promises";\nasync (p) => [readFile, await readFileAsync(p)];\n`,
    },
    "a name that a local takes": {
      before: `${SYNC}async (readFile) => /*!*/readFileSync(readFile);\n`,
      after: `import { readFile as readFileAsync } from "node:fs/promises";\nasync (readFile) => await readFileAsync(readFile);\n`,
    },
    "an npm namespace": {
      before: `import fse from "fs-extra";\n${body("/*!*/fse.copySync")}`,
      after: `import fse from "fs-extra";\n${body("await fse.copy")}`,
    },
    "an npm name": {
      before: `import { copySync, pathExists } from "fs-extra";\nasync (p) => [pathExists, /*!*/copySync(p)];\n`,
      after: `import { copy, pathExists } from "fs-extra";\nasync (p) => [pathExists, await copy(p)];\n`,
    },
    "a row of node:fs under fs-extra's name": {
      before: `import { readFileSync } from "fs-extra";\n${body("/*!*/readFileSync")}`,
      after: `import { readFile } from "fs-extra";\n${body("await readFile")}`,
    },
    "a row of node:fs under graceful-fs's name": {
      file: "a.js",
      before: `const fs = require("graceful-fs");\n${body("/*!*/fs.readFileSync")}`,
      after: `const fs = require("graceful-fs");\n${body("await fs.promises.readFile")}`,
    },
    "a package that is itself the twin": {
      before: `import fg from "fast-glob";\n${body("/*!fast-glob#sync*/fg.sync")}`,
      after: `import fg from "fast-glob";\n${body("await fg")}`,
      title: "Await fast-glob (async)",
    },
    "a name beside the twin": {
      before: `import { sync } from "fast-glob";\n${body("/*!fast-glob#sync*/sync")}`,
      after: `import fastGlob from "fast-glob";\n${body("await fastGlob")}`,
    },
    "a package that was itself the twin, by require": {
      file: "a.js",
      before: `const findUp = require("find-up");
${body("/*!find-up#sync*/findUp.sync")}`,
      after: `const findUp = require("find-up");
${body("await findUp")}`,
    },
    "a member of the twin": {
      before: `import { rimraf } from "rimraf";
${body("/*!rimraf.sync*/rimraf.sync")}`,
      after: `import { rimraf } from "rimraf";
${body("await rimraf")}`,
    },
    "a method of an object": {
      before: "async (dir) => /*!Dir.readSync*/dir.readSync().name;\n",
      after: "async (dir) => (await dir.read()).name;\n",
    },
    "a global": {
      before: "async (p) => /*!Deno.statSync*/Deno.statSync(p).size;\n",
      after: "async (p) => (await Deno.stat(p)).size;\n",
    },
    "a constructor": {
      before: "async (bytes) => /*!*/new WebAssembly.Module(bytes);\n",
      after: "async (bytes) => await WebAssembly.compile(bytes);\n",
    },
    "an iterator": {
      before: 'import { globSync } from "node:fs";\nasync () => /*!*/globSync("*").length;\n',
      after:
        'import { glob } from "node:fs/promises";\nasync () => (await Array.fromAsync(glob("*"))).length;\n',
      safety: "review",
    },
  };
  for (const [title, example] of Object.entries(cases)) it(title, () => checkFix(example));
});

describe("async fix: helpers", () => {
  const cases: Record<string, FixCase> = {
    "promisify, once for two calls": {
      before: `import { gzipSync } from "zlib";\n\nexport async function pack(a: string, b: string) {\n  return [/*!*/gzipSync(a), /*!*/gzipSync(b)];\n}\n`,
      after: `import { gzip } from "zlib";\nimport { promisify } from "util";\n\nconst gzipAsync = promisify(gzip);\n\nexport async function pack(a: string, b: string) {\n  return [await gzipAsync(a), await gzipAsync(b)];\n}\n`,
    },
    "promisify of a namespace's member": {
      before: `import * as zlib from 'node:zlib'\nimport util from 'node:util'\n\nexport const pack = async (a) => /*!*/zlib.gzipSync(a)\n`,
      after: `import * as zlib from 'node:zlib'\nimport util from 'node:util'\n\nconst gzipAsync = util.promisify(zlib.gzip)\n\nexport const pack = async (a) => await gzipAsync(a)\n`,
    },
    "a helper that is there": {
      file: "a.js",
      before: `const { promisify } = require("util");\nconst zlib = require("zlib");\nconst pack = promisify(zlib.gzip);\nasync (a) => [pack, /*!*/zlib.gzipSync(a)];\n`,
      after: `const { promisify } = require("util");\nconst zlib = require("zlib");\nconst pack = promisify(zlib.gzip);\nasync (a) => [pack, await pack(a)];\n`,
    },
    CommonJS: {
      file: "a.js",
      before: `const { gzipSync } = require("zlib");\nasync (a) => /*!*/gzipSync(a);\n`,
      after: `const { gzip } = require("zlib");\nconst { promisify } = require("util");\nconst gzipAsync = promisify(gzip);\nasync (a) => await gzipAsync(a);\n`,
    },
    "a twin with the operation's own name": {
      before: `import { randomBytes } from "node:crypto";\nasync () => /*!*/randomBytes(16).toString("hex");\n`,
      after: `import { randomBytes } from "node:crypto";\nimport { promisify } from "node:util";\n\nconst randomBytesAsync = promisify(randomBytes);\nasync () => (await randomBytesAsync(16)).toString("hex");\n`,
    },
    "the member of the result": {
      before: `import { execSync } from "child_process";\nasync () => /*!*/execSync("ls", { encoding: "utf8" }).trim();\n`,
      after: `import { exec } from "child_process";\nimport { promisify } from "util";\n\nconst execAsync = promisify(exec);\nasync () => (await execAsync("ls", { encoding: "utf8" })).stdout.trim();\n`,
      safety: "review",
    },
    "an option that makes the twin do the same": {
      before: `import { execSync } from 'child_process';\nasync () => /*!*/execSync('ls').toString();\n`,
      after: `import { exec } from 'child_process';\nimport { promisify } from 'util';\n\nconst execAsync = promisify(exec);\nasync () => (await execAsync('ls', { encoding: 'buffer' })).stdout.toString();\n`,
      safety: "review",
    },
    "an option beside others": {
      before: `import { execFileSync } from "child_process";\nasync (cwd) => {\n  /*!*/execFileSync("ls", ["-l"], { cwd: "." });\n};\n`,
      after: `import { execFile } from "child_process";\nimport { promisify } from "util";\n\nconst execFileAsync = promisify(execFile);\nasync (cwd) => {\n  await execFileAsync("ls", ["-l"], { cwd: ".", encoding: "buffer" });\n};\n`,
      safety: "review",
    },
    "a file without imports, below its licence and directives": {
      file: "a.js",
      before: `#!/usr/bin/env node\n"use strict";\n// Licence: MIT\n\n/** Packs. */\nasync function pack(a) {\n  return /*!gzipSync*/require("zlib").gzipSync(a);\n}\n`,
      after: `#!/usr/bin/env node\n"use strict";\n// Licence: MIT\n\nconst { promisify } = require("node:util");\nconst { gzip } = require("node:zlib");\nconst gzipAsync = promisify(gzip);\n\n/** Packs. */\nasync function pack(a) {\n  return await gzipAsync(a);\n}\n`,
    },
  };
  for (const [title, example] of Object.entries(cases)) it(title, () => checkFix(example));
});

describe("async fix: what makes it a matter for review", () => {
  const cases: Record<string, FixCase> = {
    "a loop's condition": place(
      "while (/*!*/readFileSync(p).length) p++;",
      "while ((await readFile(p)).length) p++;",
      "review",
    ),
    finally: place(
      "try { p(); } finally { /*!*/readFileSync(p); }",
      "try { p(); } finally { await readFile(p); }",
      "review",
    ),
    "shared state that is read before and written after": {
      before: `${SYNC}let cache;\nexport async function load(p) {\n  if (!cache) cache = /*!*/readFileSync(p);\n  return cache;\n}\n`,
      after: `import { readFile } from "node:fs/promises";\nlet cache;\nexport async function load(p) {\n  if (!cache) cache = await readFile(p);\n  return cache;\n}\n`,
      safety: "review",
    },
    "a sum over a shared variable": {
      before: `${SYNC}let total = 0;\nexport async function load(p) {\n  total += /*!*/readFileSync(p).length;\n}\n`,
      after: `import { readFile } from "node:fs/promises";\nlet total = 0;\nexport async function load(p) {\n  total += (await readFile(p)).length;\n}\n`,
      safety: "review",
    },
    "a member of this": {
      before: `${SYNC}class A {\n  async load(p) {\n    this.text ??= /*!*/readFileSync(p);\n  }\n}\n`,
      after: `import { readFile } from "node:fs/promises";\nclass A {\n  async load(p) {\n    this.text ??= await readFile(p);\n  }\n}\n`,
      safety: "review",
    },
    "a sum over the function's own variable is safe": place(
      "let sum = 0;\n  for (const x of p) sum += /*!*/readFileSync(x).length;\n  return sum;",
      "let sum = 0;\n  for (const x of p) sum += (await readFile(x)).length;\n  return sum;",
    ),
    "a listener that is attached after it": place(
      'const text = /*!*/readFileSync(p);\n  p.on("data", text);',
      'const text = await readFile(p);\n  p.on("data", text);',
      "review",
    ),
  };
  for (const [title, example] of Object.entries(cases)) it(title, () => checkFix(example));
});

describe("async fix: declines", () => {
  const cases: Record<string, FixCase> = {
    "a function that is not async": declines(
      "function load(p) { return /*!*/readFileSync(p); }",
      /`load` isn't async/,
    ),
    "a callback inside an async function": declines(
      "async (ps) => ps.map((p) => /*!*/readFileSync(p));",
      /function given to `map` isn't async/,
    ),
    "a generator": declines(
      "function* lines(p) { yield /*!*/readFileSync(p); }",
      /generator `lines` isn't async/,
    ),
    "a parameter's default": declines(
      'async (p = /*!*/readFileSync("a")) => p;',
      /default value can't await/,
    ),
    "a default in a destructured parameter": declines(
      'async ({ p = /*!*/readFileSync("a") }) => p;',
      /default value can't await/,
    ),
    "a class field": declines(
      'async () => class { a = /*!*/readFileSync("a"); };',
      /class field can't await/,
    ),
    "a static field": declines('class A { static a = /*!*/readFileSync("a"); }', /class field can't await/),
    "a static block": declines('class A { static { /*!*/readFileSync("a"); } }', /static block can't await/),
    "a decorator": declines('@d(/*!*/readFileSync("a")) class A {}', /decorator can't await/),
    "a constructor": declines(
      'class A { constructor() { /*!*/readFileSync("a"); } }',
      /constructor can't await/,
    ),
    "a getter": declines('class A { get a() { return /*!*/readFileSync("a"); } }', /getter `a` can't await/),
    "a setter": declines("class A { set a(p) { /*!*/readFileSync(p); } }", /setter `a` can't await/),
    "a namespace": declines('namespace A { /*!*/readFileSync("a"); }', /namespace can't await/),
    "the top level of CommonJS": declines(
      '/*!*/fs.readFileSync("a");',
      /CommonJS module can't await/,
      'const fs = require("fs");\n',
      "a.js",
    ),
    "the top level of a .cts file": declines(
      '/*!*/readFileSync("a");',
      /CommonJS module can't await/,
      SYNC,
      "a.cts",
    ),
    "a longer optional chain": declines(
      "async (p) => /*!*/fs?.readFileSync(p).trim();",
      /optional chain goes on/,
      'import fs from "fs";\n',
    ),
    "call and apply": declines(
      "async (p) => /*!readFileSync*/readFileSync.call(null, p);",
      /not the operation itself/,
    ),
    "an object that is not the module": declines(
      "async (p, host) => /*!*/host.readFileSync(p);",
      /not reached by an import/,
    ),
    "what the row declines": declines("async () => /*!*/readFileSync(3);", /not a file descriptor number/),
    throwIfNoEntry: declines(
      "async (p) => /*!*/statSync(p, { throwIfNoEntry: false });",
      /catch ENOENT/,
      'import { statSync } from "fs";\n',
    ),
    "an option that can't be seen": declines(
      'async (o) => /*!*/execSync("ls", o);',
      /options do not show/,
      'import { execSync } from "child_process";\n',
    ),
    "a twin that stays on the thread": declines(
      "async (p) => /*!sass#compile*/compile(p);",
      /asynchronous in name only/,
      'import { compile } from "sass";\n',
    ),
    "no twin at all": declines("async (s) => /*!Statement.all*/s.all();", /no asynchronous API/, ""),
  };
  for (const [title, example] of Object.entries(cases)) it(title, () => checkFix(example));
});
