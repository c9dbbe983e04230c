/** What fixes change in one file: its code and its imports, collected from several fixes and turned into edits once. */
import type { ts } from "ts-morph";
import type { TextEdit } from "../finding/edit.ts";
import { newlineOf } from "./file-style.ts";
import { draftImports, type ImportDraft } from "./import-draft.ts";
import { draftNewFiles, type NewFiles } from "./new-files.ts";
import { createRewrite, type Rewrite } from "./rewrite.ts";

export interface FileDraft {
  readonly sourceFile: ts.SourceFile;
  readonly rewrite: Rewrite;
  readonly imports: ImportDraft;
  /** What is moved to where an `await` needs no parentheses; told before anything inside it is drafted. */
  readonly moved: Set<ts.Node>;
  /** Puts a declaration at the end of the file, once for each name. */
  append(name: string, text: string): void;
  /** The operations whose replacement is drafted: a recipe may replace several at once. */
  readonly changed: Set<ts.Node>;
  /** Files that the change adds, whichever file's draft they are told to. */
  readonly created: NewFiles;
  /** In order, without overlaps. Throws a RangeError where two changes cut into each other. */
  edits(): readonly TextEdit[];
}

export function draftFile(sourceFile: ts.SourceFile, created = draftNewFiles()): FileDraft {
  const rewrite = createRewrite(sourceFile.text);
  const imports = draftImports(sourceFile);
  const appended = new Map<string, string>();
  return {
    sourceFile,
    moved: new Set(),
    rewrite,
    imports,
    changed: new Set(),
    created,
    append: (name, text) => void appended.set(name, text),
    edits() {
      const edits = [...imports.edits(), ...rewrite.edits(), ...endOf(sourceFile, [...appended.values()])];
      return edits.sort((a, b) => a.start - b.start);
    },
  };
}

function endOf(sourceFile: ts.SourceFile, texts: readonly string[]): TextEdit[] {
  if (texts.length === 0) return [];
  const { text } = sourceFile;
  const newline = newlineOf(sourceFile);
  const gap = text.endsWith("\n") ? newline : newline + newline;
  const added = gap + texts.join(newline + newline) + (text.endsWith("\n") ? newline : "");
  return [{ start: text.length, end: text.length, text: added }];
}
