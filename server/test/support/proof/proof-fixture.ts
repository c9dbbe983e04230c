/**
 * Reads the fixtures below `test-fixtures/proofs`: each folder is a program that runs, `main.*` first, and a `proof.json`
 * that says what has to come of it. What is usual need not be there: a package.json of a private ES module and a
 * strict tsconfig.json are added.
 */
import { strict as assert } from "node:assert";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Alternative } from "../../../src/core/finding/finding.ts";
import { FIXTURES } from "../fixture.ts";

/** What `proof.json` says. Without it, or a key of it, the usual holds. */
export interface Expectation {
  /** The fix that is proved; `async` unless said otherwise. */
  readonly alternative?: Alternative;
  /** Nothing changes, whatever is allowed, and the reason of every finding matches (a regular expression). */
  readonly declined?: string;
  /** Nothing changes as long as only `safe` is allowed; as `review` it does, and what a person should look at matches. */
  readonly review?: string;
  /** Something stays although the rest is fixed, and its reason matches. */
  readonly left?: string;
  /** Getters become methods where they would have to wait; without that, nothing changes here. */
  readonly getters?: true;
  /** The program stops its loop for at least 200 ms before, and for at most a quarter of that after. */
  readonly stall?: true;
  /** Arguments with which the program meets an error: the same one before and after. */
  readonly faults?: readonly string[];
  /** What the fixed texts contain, and what they do not. */
  readonly contains?: readonly string[];
  readonly lacks?: readonly string[];
  /** Why the engine does not get this right yet. Such a fixture is not run. */
  readonly pending?: string;
}

export interface ProofFixture {
  readonly name: string;
  /** The first comment of the main file. */
  readonly shows: string;
  /** Path below the program's folder → text: all that the program consists of. */
  readonly files: ReadonlyMap<string, string>;
  /** The main file's path below the folder. */
  readonly main: string;
  readonly expectation: Expectation;
}

const FOLDER = join(FIXTURES, "proofs");
const MAIN = /^main\.[cm]?[jt]s$/;

export function proofFixtures(): ProofFixture[] {
  const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => readProofFixture(name, join(FOLDER, name))).sort(byName);
}

const byName = (a: ProofFixture, b: ProofFixture): number => (a.name < b.name ? -1 : 1);

function readProofFixture(name: string, folder: string): ProofFixture {
  return { ...readProgram(name, folder), expectation: readExpectation(join(folder, "proof.json")) };
}

/** A program that runs, with what is usual for all of them; `proof.json` is no part of it. */
export function readProgram(name: string, folder: string): Omit<ProofFixture, "expectation"> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === "proof.json") continue;
    const path = join(entry.parentPath, entry.name);
    files.set(relative(folder, path).replaceAll("\\", "/"), readFileSync(path, "utf8"));
  }
  const main = [...files.keys()].find((path) => MAIN.test(path));
  assert.ok(main, `${name} has no main file`);
  const isTyped = /ts$/.test(main);
  if (!files.has("package.json")) files.set("package.json", MANIFEST);
  if (!files.has("tsconfig.json")) files.set("tsconfig.json", isTyped ? TYPED : UNTYPED);
  const shows = firstComment(files.get(main)!);
  assert.ok(shows, `${name}/${main} does not say what it shows`);
  return { name, shows, files, main };
}

function readExpectation(path: string): Expectation {
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Expectation) : {};
}

/** It names no program: then the analysis takes asynchronous functions for what serves, as in a library's own code. */
const MANIFEST = JSON.stringify({ private: true, type: "module" });

const COMMON = {
  target: "esnext",
  module: "nodenext",
  strict: true,
  noUnusedLocals: true,
  types: ["node"],
  skipLibCheck: true,
  noEmit: true,
};
const TYPED = JSON.stringify({ compilerOptions: COMMON });

/** JavaScript is checked as far as it goes without types that somebody writes. */
const UNTYPED = JSON.stringify({
  compilerOptions: {
    ...COMMON,
    allowJs: true,
    checkJs: true,
    noImplicitAny: false,
    useUnknownInCatchVariables: false,
  },
});

function firstComment(text: string): string {
  const [, block, line] =
    /^(?:\uFEFF|#!.*|\s|["']use strict["'];?)*(?:\/\*\*?([\s\S]*?)\*\/|\/\/(.*))/.exec(text) ?? [];
  return (block ?? line ?? "")
    .replace(/^\s*\*+/gm, "")
    .replace(/\s+/g, " ")
    .trim();
}
