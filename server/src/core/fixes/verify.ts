/** Proves a fix by compiling it: the edits are laid over the project's own program, and nothing new may be wrong. */
import { ts } from "ts-morph";
import type { CompileError, OwnProgram, OwnPrograms } from "../engine.ts";
import { compileErrorOf, newErrors, wouldNotCompile } from "./compile-error.ts";
import { applyEdits, type FileEdit, type FixOutcome } from "../finding/edit.ts";

export interface Verification {
  readonly edits: readonly FileEdit[];
  /** What the plan calls it; verification only ever lowers it. */
  readonly safety: "safe" | "review";
  /** The texts that the edits are against, of every file that they change. */
  readonly texts: ReadonlyMap<string, string>;
  /** The projects' own programs; without them nothing is more than `review`. */
  readonly programs?: OwnPrograms | undefined;
  /** The files to compile, with those that see a change in them; without it, all that change. */
  readonly asked?: ReadonlySet<string> | undefined;
  /** Whether the finding would still be reported, given the changed texts. */
  readonly isStillFound?: (changed: ReadonlyMap<string, string>) => boolean;
}

/** Why a fix is not offered. */
export interface Refusal {
  readonly declined: string;
  /** What the compiler says of the changed texts, where that is why. */
  readonly errors: readonly CompileError[];
}

/** The edits with the safety that they have earned, or the reason why they are not offered. */
export function verify({
  edits,
  safety,
  texts,
  programs,
  asked,
  isStillFound,
}: Verification): Extract<FixOutcome, { edits: unknown }> | Refusal {
  const changed = new Map<string, string>();
  for (const { file, edits: changes } of edits) {
    const before = texts.get(file) ?? "";
    const after = applyEdits(before, changes);
    const broken = newErrors(syntaxErrors(file, before), syntaxErrors(file, after));
    if (broken[0]) return { declined: `the result would not parse: ${broken[0].message}`, errors: broken };
    changed.set(file, after);
  }
  const files = edits.filter((edit) => !edit.create).map(({ file }) => file);
  const created = edits.filter((edit) => edit.create).map(({ file }) => file);
  let installed = files.every((file) => programs?.(file) !== undefined);
  const errors: CompileError[] = [];
  for (const [program, all] of byProgram(files, programs)) {
    installed &&= program.installed;
    const own = asked ? all.filter((file) => asked.has(file)) : all;
    if (own.length === 0) continue;
    // New files belong to the project whose files begin to use them, whatever its config includes.
    const added = created.filter((file) => all.includes(neighbourOf(file, files)!));
    const before = program.errors(own, new Map());
    errors.push(...newErrors(before, program.errors([...own, ...added], changed)));
  }
  const [first] = errors;
  if (first) return { declined: wouldNotCompile(first), errors };
  if (isStillFound?.(changed)) return { declined: "the finding would still be there", errors: [] };
  return { edits, safety: installed ? safety : "review" };
}

/** The file that shares most of the path. */
function neighbourOf(file: string, others: readonly string[]): string | undefined {
  const shared = (other: string): number => {
    let at = 0;
    while (at < file.length && file[at] === other[at]) at++;
    return file.lastIndexOf("/", at - 1);
  };
  return others.toSorted((a, b) => shared(b) - shared(a))[0];
}

/** Files of one project are compiled together. */
function byProgram(
  files: readonly string[],
  programs: OwnPrograms | undefined,
): ReadonlyMap<OwnProgram, readonly string[]> {
  const found = new Map<OwnProgram, string[]>();
  for (const file of files) {
    const program = programs?.(file);
    if (program) found.set(program, [...(found.get(program) ?? []), file]);
  }
  return found;
}

function syntaxErrors(file: string, text: string): readonly CompileError[] {
  const sourceFile = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false);
  // The parser's own list of errors is public in practice only; programs read it under this name.
  const { parseDiagnostics = [] } = sourceFile as { parseDiagnostics?: readonly ts.Diagnostic[] };
  return parseDiagnostics.map((each) => compileErrorOf(file, each));
}
