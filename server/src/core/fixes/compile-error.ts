/** What a compiler says of a text, and what of it is new. */
import { ts } from "ts-morph";
import type { CompileError } from "../engine.ts";

export function compileErrorOf(
  file: string,
  { code, messageText, start = 0, length = 0 }: ts.Diagnostic,
): CompileError {
  const message = `TS${code}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
  return { file, message, start, end: start + length };
}

export function wouldNotCompile({ file, message }: CompileError): string {
  return `the result would not compile: ${file}: ${message}`;
}

/** The errors that come more often after the change than before. */
export function newErrors(
  before: readonly CompileError[],
  after: readonly CompileError[],
): readonly CompileError[] {
  const keyOf = ({ file, message }: CompileError) => `${file}: ${message}`;
  const counts = new Map<string, number>();
  for (const error of before) counts.set(keyOf(error), (counts.get(keyOf(error)) ?? 0) + 1);
  return after.filter((error) => {
    const left = counts.get(keyOf(error)) ?? 0;
    counts.set(keyOf(error), left - 1);
    return left <= 0;
  });
}
