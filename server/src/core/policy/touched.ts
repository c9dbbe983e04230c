/** Which findings a change of files touches: the answer behind "what is new because of what I changed". */
import type { Finding } from "../finding/finding.ts";
import { directoryOf, isBelow, joinPath } from "../project/paths.ts";

/** What differs between two states of a workspace. All paths are absolute. */
export interface Changes {
  /** Changed, new and renamed files. */
  readonly files: ReadonlySet<string>;
  /** Files that are gone, and the former names of renamed ones. */
  readonly deleted: ReadonlySet<string>;
  /** Everything in these counts as changed: submodules. */
  readonly folders: readonly string[];
  /** Changed configuration, on which any finding may depend. */
  readonly configuration: readonly string[];
}

/** A file and its text. */
type Source = { readonly path: string; readonly text: string };

/** Whether the changes touch no finding, whatever there is. */
export function isUntouched(changes: Changes, files: Iterable<string>): boolean {
  const { configuration, deleted, folders } = changes;
  if (configuration.length > 0 || deleted.size > 0 || folders.length > 0) return false;
  for (const file of files) if (changes.files.has(file)) return false;
  return true;
}

/** Adds to the changed files those that import what is gone: their imports lead elsewhere now, or nowhere. */
export function withImporters(changes: Changes, sources: Iterable<Source>): Changes {
  const gone = new Set([...changes.deleted].map(stemOf));
  if (gone.size === 0) return changes;
  const files = new Set(changes.files);
  for (const { path, text } of sources) if (imports(path, text, gone)) files.add(path);
  return { ...changes, files };
}

const RELATIVE = /["'`](\.{1,2}(?:\/[^"'`\n]*)?)["'`]/g;

function imports(path: string, text: string, stems: ReadonlySet<string>): boolean {
  const directory = directoryOf(path);
  for (const [, specifier] of text.matchAll(RELATIVE))
    if (stems.has(stemOf(joinPath(directory, specifier!)))) return true;
  return false;
}

/** What an import calls the file: without its ending, and without `index`. */
function stemOf(path: string): string {
  return path.replace(/(\.d)?\.[cm]?[jt]sx?$/, "").replace(/\/index$/, "");
}

/**
 * Whether the finding stands in a changed file, a step of one of its paths does, or the file that hands its function to
 * whoever calls it. A path that rests on a name being the only one of its kind may be new because another is gone.
 */
export function isTouched({ place, context, operations }: Finding, changes: Changes): boolean {
  if (changes.configuration.length > 0) return true;
  const isChanged = (file: string) =>
    changes.files.has(file) || changes.folders.some((folder) => isBelow(folder, file));
  if (isChanged(place.file)) return true;
  if (context.registeredIn !== undefined && isChanged(context.registeredIn)) return true;
  return operations.some(
    ({ place: end, path, certainty }) =>
      isChanged(end.file) ||
      path.some((step) => isChanged(step.place.file)) ||
      (certainty === "guessed" && changes.deleted.size > 0),
  );
}
