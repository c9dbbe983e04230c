/** Where in a file system calls read and write: by paths that begin with the same unknown value, and by those that callers give. */
import { testPairs, type Pair } from "./support/pairs.ts";

/** What the pairs call. */
const PRELUDE = `
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";

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
];

describe("effects by place", () => {
  testPairs({ prelude: PRELUDE, values: PAIRS });
});
