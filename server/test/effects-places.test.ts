/** Where in a file system calls read and write: by paths that begin with the same unknown value, and by those that callers give. */
import { testPairs, type Pair } from "./support/pairs.ts";

/** What the pairs call. */
const PRELUDE = `
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import glob from "tiny-glob";

declare const out: string;
declare const options: { readonly out: string; readonly other: string };
async function makeAt(folder: string): Promise<number> { await mkdir(folder, { recursive: true }); return 1; }
async function makeIn(folder: string): Promise<number> { await mkdir(folder, { recursive: true }); return saveAt(folder + "/a"); }
async function saveAt(path: string, text = "x"): Promise<number> { await writeFile(path, text); return 1; }
async function saveIn(folder: string, name = "a"): Promise<number> { return saveAt(join(folder, name)); }
async function saveBeside(path: string): Promise<number> { await writeFile(\`\${path}.gz\`, "x"); return 1; }
async function saveFor({ out: folder }: { out: string }): Promise<number> { await writeFile(\`\${folder}/a\`, "x"); return 1; }
async function saveBy(given: { out: string }): Promise<number> { await writeFile(\`\${given.out}/a\`, "x"); return 1; }
async function saveAll(path: string, depth: number): Promise<number> { await writeFile(path, "x"); return depth === 0 ? 0 : saveAll(\`\${path}/../b\`, depth - 1); }
async function saveEach(paths: string[]): Promise<number> { await Promise.all(paths.map(saveAt)); return 1; }
async function saveEntries(folder: string): Promise<number> { for (const name of await readdir(folder)) await writeFile(join(folder, name), "x"); return 1; }
async function saveTyped(folder: string): Promise<number> { for (const entry of await readdir(folder, { withFileTypes: true })) await writeFile(\`\${folder}/\${entry.name}.gz\`, "x"); return 1; }
async function saveSome(folder: string): Promise<number> { const names = (await readdir(folder)).filter((name) => name.endsWith(".js")).sort(); await Promise.all(names.map((name) => saveIn(folder, name))); return 1; }
async function saveMore(folder: string): Promise<number> { const names = await readdir(folder); names.push("../b/c"); await Promise.all(names.map((name) => saveIn(folder, name))); return 1; }
async function saveMatches(folder: string): Promise<number> { const files = await glob("**/*.js", { cwd: folder, absolute: true }); await Promise.all(files.map((file) => saveBeside(file))); return 1; }
async function saveRelative(folder: string): Promise<number> { const files = await glob("**/*.js", { cwd: folder }); await Promise.all(files.map((file) => saveAt(resolve(folder, file)))); return 1; }
async function saveFound(cwd: string): Promise<number> { const files = await glob("**/*.js", { cwd }); await Promise.all(files.map((file) => saveAt(file))); return 1; }
async function saveAround(folder: string): Promise<number> { const files = await glob("../*.js", { cwd: folder, absolute: true }); await Promise.all(files.map((file) => saveBeside(file))); return 1; }
async function saveAsked(folder: string, pattern: string): Promise<number> { const files = await glob(pattern, { cwd: folder, absolute: true }); await Promise.all(files.map((file) => saveBeside(file))); return 1; }
async function saveJoined(folder: string): Promise<number> { for (const name of await readdir(folder)) await writeFile(folder + name, "x"); return 1; }
async function listJs(folder: string): Promise<string[]> { return glob("**/*.js", { cwd: folder }); }
async function saveOther(path: string): Promise<number> { let to = path; if (path === "") to = "b"; await writeFile(to, "x"); return 1; }
`;

const SAME_FILES = /both use the file system/;

/** The two awaited expressions, and the reason; null where they can wait together. */
const PAIRS: readonly Pair[] = [
  ["saveAt(`${out}/client`)", "saveAt(`${out}/server`)", null],
  ["saveAt(`${out}/client`)", "saveAt(`${out}/client`)", SAME_FILES],
  ["saveAt(`${out}/client`)", "saveAt(`${out}/client/a`)", SAME_FILES],
  ["saveAt(`${out}/client/a`)", "saveAt(`${out}/client`)", SAME_FILES],
  ["saveAt(`${out}/client`)", "saveAt(`${out}/client-old`)", null],
  ["saveAt(`${out}/client`)", "saveAt(`${options.out}/server`)", SAME_FILES],
  ["saveAt(`${options.out}/a`)", "saveAt(`${options.out}/b`)", null],
  ["saveAt(`${out}/a`)", "saveAt(`${out}/../b`)", SAME_FILES],
  ["saveAt(`${out}/a`)", "saveAt(`${out}b`)", SAME_FILES],
  ["saveAt(out)", "saveAt(`${out}.gz`)", SAME_FILES],
  ["saveAt(`${out}/a/${list[0]}`)", "saveAt(`${out}/b/${list[1]}`)", SAME_FILES],
  [`saveAt("a")`, `saveAt("b")`, null],
  [`saveAt("./a")`, `saveAt("a")`, SAME_FILES],
  [`saveIn(out, "a")`, `saveIn(out, "b")`, null],
  [`saveIn(out)`, `saveIn(out, "b")`, SAME_FILES],
  [`saveIn(out, "a")`, `saveIn(out, list[0])`, SAME_FILES],
  [`saveAt(join(out, "a"))`, `saveAt(resolve(out, "b"))`, null],
  [`saveAt(join(out, "a"))`, `saveAt(resolve(out, "/b"))`, SAME_FILES],
  [`saveBeside("a")`, `saveBeside("b")`, null],
  [`saveBeside("a")`, `readFile("a")`, null],
  [`saveBeside("a")`, `readFile("a.gz")`, SAME_FILES],
  [`saveBy({ out: "a" })`, `saveBy({ out: "b" })`, null],
  [`saveBy(options)`, "saveAt(`${options.other}/a`)", SAME_FILES],
  [`saveBy(options)`, "saveAt(`${options.out}/b`)", null],
  [`saveFor({ out: "a" })`, `saveFor({ out: "b" })`, null],
  [`saveAll("a", 3)`, `saveAt("b")`, SAME_FILES],
  [`saveEach(["a"])`, `saveAt("b")`, SAME_FILES],
  [`saveOther("a")`, `saveOther("b")`, SAME_FILES],
  ["makeAt(`${out}/client`)", "saveAt(`${out}/manifest`)", /makes a folder that `writeFile` may need/],
  ["makeAt(`${out}/client/a`)", "saveAt(`${out}/manifest`)", /makes a folder that `writeFile` may need/],
  ["makeAt(`${out}/client`)", "makeAt(`${out}/server`)", null],
  ["makeIn(`${out}/client`)", "makeIn(`${out}/server`)", null],
  ["makeIn(`${out}/client`)", "readFile(`${out}/manifest`)", null],
  ["saveAt(`${out}/manifest`)", "makeAt(`${out}/client`)", null],
  [`makeAt("a/b")`, `saveAt("a/c")`, /makes a folder/],
  [`makeAt("a/b")`, `saveAt("b/c")`, null],
  [`makeAt("a/b")`, `saveAt("c")`, null],
  [`saveEntries("a")`, `saveEntries("b")`, null],
  ["saveEntries(`${out}/a`)", "saveEntries(`${out}/b`)", null],
  ["saveEntries(`${out}/a`)", "saveEntries(`${out}/ab`)", null],
  ["saveEntries(`${out}/a`)", "saveEntries(`${out}/a`)", SAME_FILES],
  [`saveEntries("a")`, `saveEntries("a/b")`, SAME_FILES],
  [`saveEntries("a")`, `readFile("a/b/c")`, SAME_FILES],
  [`saveEntries("a")`, `readFile("b")`, null],
  [`saveEntries("a")`, `saveEntries(out)`, SAME_FILES],
  [`saveTyped("a")`, `saveTyped("b")`, null],
  [`saveTyped("a")`, `saveEntries("a")`, SAME_FILES],
  [`saveSome("a")`, `saveSome("b")`, null],
  [`saveMore("a")`, `saveMore("b")`, SAME_FILES],
  [`saveJoined("a")`, `saveJoined("ab")`, SAME_FILES],
  [`saveJoined("a")`, `saveJoined("b")`, null],
  ["saveMatches(`${out}/a`)", "saveMatches(`${out}/b`)", null],
  ["saveMatches(`${out}/a`)", "saveMatches(`${out}/a/b`)", SAME_FILES],
  [`saveRelative("a")`, `saveRelative("b")`, null],
  [`saveFound("a")`, `saveFound("b")`, SAME_FILES],
  [`saveAround("a")`, `saveAround("b")`, SAME_FILES],
  [`saveAsked("a", "*")`, `saveAsked("b", "*")`, SAME_FILES],
  [`listJs("a")`, `saveAt("b")`, null],
  [`listJs("a")`, `saveAt("a/b.js")`, SAME_FILES],
];

describe("effects by place", () => {
  testPairs({ prelude: PRELUDE, values: PAIRS });
});
