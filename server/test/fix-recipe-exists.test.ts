/** The recipe for `existsSync`, and for a missing file that is no error. */
import type { FixCase } from "./fix-check.ts";
import { checkAll, fs, place, promises } from "./fix-compiled.ts";

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
