/** Puts a helper function at the end of a file, once, or uses the one that an earlier fix put there. */
import { ts } from "ts-morph";
import type { FileDraft } from "../file-draft.ts";
import { isTypedJavaScript, isTypeScript, styleOf } from "../file-style.ts";
import { usesOf } from "../scope.ts";
import { helperText, type HelperName, type HelperStyle } from "./helper-texts.ts";

/** The name that the helper has in the file. */
export function helperCall(
  draft: FileDraft,
  helper: HelperName,
  /** What else stands in its text for a name of the file. */
  finish: (text: string) => string = (text) => text,
): string {
  const { sourceFile } = draft;
  const style = helperStyle(draft);
  const existing = sourceFile.statements.find(
    (statement): statement is ts.FunctionDeclaration =>
      ts.isFunctionDeclaration(statement) && statement.name?.text === helper,
  );
  if (existing && sameText(existing.getText(), finish(helperText(helper, helper, style)))) return helper;
  let name: string = helper;
  for (let count = 2; usesOf(sourceFile, name).length > 0; count++) name = `${helper}${count}`;
  draft.append(name, finish(helperText(helper, name, style)));
  return name;
}

function sameText(a: string, b: string): boolean {
  const bare = (text: string): string => text.replace(/[\s;,()]+/g, "");
  return bare(a) === bare(b);
}

function helperStyle({ sourceFile, imports }: FileDraft): HelperStyle {
  const { newline, semicolon, quote } = styleOf(sourceFile, imports.bindings, undefined);
  const indentation = /\n([ \t]+)\S/.exec(sourceFile.text)?.[1] ?? "  ";
  return {
    newline,
    semicolon,
    quote,
    indentation,
    isTypeScript: isTypeScript(sourceFile),
    isDocumented: isTypedJavaScript(sourceFile),
  };
}
