import { checkFix, type FixCase } from "./fix-check.ts";

const SYNC = 'import { readFileSync } from "node:fs";\n';

describe("async fix: imports", () => {
  const body = (name: string): string => `async (p) => ${name}(p);\n`;
  const cases: Record<string, FixCase> = {
    "merges into an import of the twin's module": {
      before: `import { stat } from "node:fs/promises";\n${SYNC}async (p) => [/*!*/readFileSync(p), stat];\n`,
      after: 'import { readFile, stat } from "node:fs/promises";\nasync (p) => [await readFile(p), stat];\n',
    },
    "merges into a list of several lines": {
      before: `${SYNC}import {\n  rm,\n  stat,\n} from "node:fs/promises";\nasync (p) => [/*!*/readFileSync(p), stat, rm];\n`,
      after:
        'import {\n  readFile,\n  rm,\n  stat,\n} from "node:fs/promises";\nasync (p) => [await readFile(p), stat, rm];\n',
    },
    "a list that is not sorted gets the name at its end": {
      before: `import {\n  stat,\n  rm, // remove\n} from "fs/promises";\n${SYNC}async (p) => [/*!*/readFileSync(p), stat, rm];\n`,
      after: `import {\n  stat,\n  rm, // remove\n  readFile,\n} from "fs/promises";\nasync (p) => [await readFile(p), stat, rm];\n`,
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
    "an import below the code stays the last one": {
      before: `import { rm } from "fs";\n${SYNC}export const limit = 1;\nexport const all = [\n  rm,\n];\nimport { join } from "path";\nasync (p) => /*!*/readFileSync(join(p));\n`,
      after: `import { rm } from "fs";\nimport { readFile } from "node:fs/promises";\nexport const limit = 1;\nexport const all = [\n  rm,\n];\nimport { join } from "path";\nasync (p) => await readFile(join(p));\n`,
    },
    "removes a name from the end of a list": {
      before: `import { existsSync, readFileSync } from "fs"; // disk\nasync (p) => existsSync(p) && /*!*/readFileSync(p);\n`,
      after: `import { existsSync } from "fs"; // disk\nimport { readFile } from "fs/promises";\nasync (p) => existsSync(p) && await readFile(p);\n`,
    },
    "keeps a default import beside the list": {
      before: `import fs, { readFileSync } from "fs";\nasync (p) => [fs, /*!*/readFileSync(p)];\n`,
      after: `import fs from "fs";\nasync (p) => [fs, await fs.promises.readFile(p)];\n`,
    },
    "braces without spaces": {
      before: `import {readFileSync, rmSync} from 'fs';\nasync (p) => [rmSync, /*!*/readFileSync(p)];\n`,
      after: `import {rmSync} from 'fs';\nimport {readFile} from 'fs/promises';\nasync (p) => [rmSync, await readFile(p)];\n`,
    },
    "a renamed import": {
      before: `import { readFileSync as rd } from "fs";\n${body("/*!readFileSync*/rd")}`,
      after: `import { readFile } from "fs/promises";\n${body("await readFile")}`,
    },
    "a namespace": {
      before: `import * as fs from "fs";\n${body("/*!*/fs.readFileSync")}`,
      after: `import * as fs from "fs";\n${body("await fs.promises.readFile")}`,
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
      after: `const { readFile, stat } = require("fs").promises;\nasync (p) => [stat, await readFile(p)];\n`,
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
    "an alias that others may import stays": {
      before: `import fs from "fs";\nexport const rd = fs.readFileSync;\n${body("/*!readFileSync*/rd")}`,
      after: `import fs from "fs";\nexport const rd = fs.readFileSync;\n${body("await fs.promises.readFile")}`,
    },
    "require among other declarations": {
      file: "a.js",
      before: `var path = require('path'), fs = require('fs');\nasync (p) => [path, /*!*/fs.readFileSync(p)];\n`,
      after: `var path = require('path'), fs = require('fs');\nasync (p) => [path, await fs.promises.readFile(p)];\n`,
    },
    "import() inside the function": {
      before: `async (p) => {\n  const fs = await import("node:fs");\n  return /*!*/fs.readFileSync(p);\n};\n`,
      after: `async (p) => {\n  const fs = await import("node:fs");\n  return await fs.promises.readFile(p);\n};\n`,
    },
    "a shadowed module is another function's business": {
      before: `import fs from "fs";\nconst other = (fs) => fs;\nasync (p) => [other, /*!*/fs.readFileSync(p)];\n`,
      after: `import fs from "fs";\nconst other = (fs) => fs;\nasync (p) => [other, await fs.promises.readFile(p)];\n`,
    },
    JSX: {
      file: "a.tsx",
      before: `import fs from "fs";\nexport const Page = async ({ p }) => <p title={/*!*/fs.readFileSync(p, "utf8")}>text</p>;\n`,
      after: `import fs from "fs";\nexport const Page = async ({ p }) => <p title={await fs.promises.readFile(p, "utf8")}>text</p>;\n`,
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
      before: `import { execSync } from 'child_process';\nasync () => /*!*/execSync('ls').toString('hex');\n`,
      after: `import { exec } from 'child_process';\nimport { promisify } from 'util';\n\nconst execAsync = promisify(exec);\nasync () => (await execAsync('ls', { encoding: 'buffer' })).stdout.toString('hex');\n`,
      safety: "review",
    },
    "an option that makes no difference": {
      before: `import { execSync } from 'child_process';\nasync () => {\n  /*!*/execSync('ls');\n  return /*!*/execSync('ls').toString().trim();\n};\n`,
      after: `import { exec } from 'child_process';\nimport { promisify } from 'util';\n\nconst execAsync = promisify(exec);\nasync () => {\n  await execAsync('ls');\n  return (await execAsync('ls')).stdout.toString().trim();\n};\n`,
      safety: "review",
    },
    "an option beside others": {
      before: `import { execFileSync } from "child_process";\nasync (cwd) => {\n  return /*!*/execFileSync("ls", ["-l"], { cwd: "." });\n};\n`,
      after: `import { execFile } from "child_process";\nimport { promisify } from "util";\n\nconst execFileAsync = promisify(execFile);\nasync (cwd) => {\n  return (await execFileAsync("ls", ["-l"], { cwd: ".", encoding: "buffer" })).stdout;\n};\n`,
      safety: "review",
    },
    "an option on a line of its own": {
      before: `import * as cp from 'child_process';\nasync () => {\n  return /*!*/cp.execSync('ls', {\n    cwd: '.',\n  });\n};\n`,
      after: `import * as cp from 'child_process';\nimport { promisify } from 'util';\n\nconst execAsync = promisify(cp.exec);\nasync () => {\n  return (await execAsync('ls', {\n    cwd: '.',\n    encoding: 'buffer',\n  })).stdout;\n};\n`,
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
