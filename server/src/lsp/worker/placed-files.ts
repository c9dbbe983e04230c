/** From the changes of fixes to edits for the editor: checked against what it holds, and against the disk. */
import type { TextEdit } from "../../core/index.ts";
import type { FolderTexts } from "./folder-texts.ts";
import type { FolderMessage, ResolvedFile } from "./messages.ts";
import { createPositions } from "./positions.ts";
import type { AnalysisServices } from "./services.ts";

/** The edits of a file that is analysed, or of a new one. */
export interface FileChanges {
  readonly file: string;
  readonly edits: readonly TextEdit[];
  readonly create: boolean;
}

/** What a change needs of its folder. */
export interface ChangedFolder {
  readonly message: Pick<FolderMessage, "root" | "loose">;
  readonly texts: Pick<FolderTexts, "textOf" | "documentOf">;
}

/** Refuses all where one file can't be changed, with a sentence for a person. */
export async function placeChanges(
  { message, texts }: ChangedFolder,
  changes: readonly FileChanges[],
  services: Pick<AnalysisServices, "whyNotWrite">,
): Promise<{ readonly files: readonly ResolvedFile[] } | { readonly declined: string }> {
  const files: ResolvedFile[] = [];
  for (const { file, edits, create } of changes) {
    const before = create ? undefined : texts.textOf(file);
    const document = texts.documentOf(file);
    if (!create && before === undefined) return { declined: `${file} is not there any more` };
    if (document !== undefined && document.text !== before)
      return { declined: `${file} changed meanwhile. Ask for the fix again` };
    const target = { file, before, isOpen: document !== undefined };
    const reason = await services.whyNotWrite(message, target);
    if (reason !== undefined) return { declined: reason };
    files.push({ ...placed(file, before ?? "", edits), create, ...stamped(document?.stamp) });
  }
  return { files };
}

function placed(
  file: string,
  text: string,
  edits: readonly TextEdit[],
): Pick<ResolvedFile, "file" | "edits"> {
  const positionAt = createPositions(text);
  return {
    file,
    edits: edits.map(({ start, end, text: added }) => ({
      place: { file, start: positionAt(start), end: positionAt(end) },
      text: added,
    })),
  };
}

function stamped(stamp: number | undefined): { readonly stamp?: number } {
  return stamp === undefined ? {} : { stamp };
}
