/** What fixes change in one file: its code and its imports, collected from several fixes and turned into edits once. */
import type { ts } from "ts-morph";
import type { TextEdit } from "../finding/edit.ts";
import { draftImports, type ImportDraft } from "./import-draft.ts";
import { createRewrite, type Rewrite } from "./rewrite.ts";

export interface FileDraft {
  readonly sourceFile: ts.SourceFile;
  readonly rewrite: Rewrite;
  readonly imports: ImportDraft;
  /** In order, without overlaps. Throws a RangeError where two changes cut into each other. */
  edits(): readonly TextEdit[];
}

export function draftFile(sourceFile: ts.SourceFile): FileDraft {
  const rewrite = createRewrite(sourceFile.text);
  const imports = draftImports(sourceFile);
  return {
    sourceFile,
    rewrite,
    imports,
    edits: () => [...rewrite.edits(), ...imports.edits()].sort((a, b) => a.start - b.start),
  };
}
