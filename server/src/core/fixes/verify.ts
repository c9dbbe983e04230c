/** Proves a fix by compiling it: the edits are laid over the project's own program, and nothing new may be wrong. */
import { ts } from "ts-morph";
import type { OwnProgram, OwnPrograms } from "../engine.ts";
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

/** Why a fix is not offered, and the files in which that shows. */
export interface Refusal {
  readonly declined: string;
  readonly files: readonly string[];
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
    if (broken.length > 0) return { declined: `the result would not parse: ${broken[0]}`, files: [file] };
    changed.set(file, after);
  }
  if (isStillFound?.(changed)) return { declined: "the finding would still be there", files: [] };
  const files = edits.filter((edit) => !edit.create).map(({ file }) => file);
  let installed = files.every((file) => programs?.(file) !== undefined);
  const errors: string[] = [];
  for (const [program, all] of byProgram(files, programs)) {
    installed &&= program.installed;
    const own = asked ? all.filter((file) => asked.has(file)) : all;
    if (own.length === 0) continue;
    errors.push(...newErrors(program.errors(own, new Map()), program.errors(own, changed)));
  }
  const [first] = errors;
  if (first !== undefined)
    return { declined: `the result would not compile: ${first}`, files: errors.map(fileOfError) };
  return { edits, safety: installed ? safety : "review" };
}

/** `/path/file.ts: TS2322: …`. */
function fileOfError(error: string): string {
  return /^(.*?): TS\d+: /.exec(error)?.[1] ?? "";
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

/** The errors that come more often after the change than before. */
export function newErrors(before: readonly string[], after: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const error of before) counts.set(error, (counts.get(error) ?? 0) + 1);
  return after.filter((error) => {
    const left = counts.get(error) ?? 0;
    counts.set(error, left - 1);
    return left <= 0;
  });
}

function syntaxErrors(file: string, text: string): readonly string[] {
  const sourceFile = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false);
  // The parser's own list of errors is public in practice only; programs read it under this name.
  const { parseDiagnostics = [] } = sourceFile as { parseDiagnostics?: readonly ts.Diagnostic[] };
  return parseDiagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}
