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

describe("async fix: what makes it a matter for review", () => {
  const cases: Record<string, FixCase> = {
    "a loop that asks, and changes what is shared before it asks again": {
      before: `${SYNC}let at = 0;\nexport async function load(p) {\n  while (/*!*/readFileSync(p)[at]) at++;\n}\n`,
      after: `import { readFile } from "node:fs/promises";\nlet at = 0;\nexport async function load(p) {\n  while ((await readFile(p))[at]) at++;\n}\n`,
      safety: "review",
    },
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
    "an entry of a shared object": {
      before: `${SYNC}const cache = {};\nasync (p) => {\n  if (!cache[p]) cache[p] = /*!*/readFileSync(p);\n};\n`,
      after: `import { readFile } from "node:fs/promises";\nconst cache = {};\nasync (p) => {\n  if (!cache[p]) cache[p] = await readFile(p);\n};\n`,
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
      "async (p, o) => /*!*/statSync(p, { ...o });",
      /catch ENOENT/,
      'import { statSync } from "fs";\n',
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
