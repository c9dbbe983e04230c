/**
 * What a `require` inside a function finds in the cache: files that each program which loads the function's own file,
 * at once or later, loads at its start.
 */
import { importsOfFile, sourcesOf } from "./loaded.ts";
import type { FileNode, SiteNode, Universe } from "./universe.ts";
import { push } from "./sites.ts";

/** Answers for the calls of `require`, in a workspace whose files don't change meanwhile. */
export function createLoadedBefore(universe: Universe): (site: SiteNode) => boolean {
  let importers: ReadonlyMap<FileNode, readonly FileNode[]> | undefined;
  const atStart = new Map<FileNode, ReadonlySet<FileNode>>();
  const roots = new Map<FileNode, readonly FileNode[]>();

  const loadedAtStart = (root: FileNode) => {
    let found = atStart.get(root);
    if (!found) {
      found = closure(root, (file) => sourcesOf(universe, file, file.facts.startSpecifiers));
      atStart.set(root, found);
    }
    return found;
  };

  /** Where whatever loads the file begins; none where files only load each other. */
  const rootsOf = (file: FileNode) => {
    let found = roots.get(file);
    if (found) return found;
    importers ??= findImporters(universe);
    const above = (each: FileNode) => importers?.get(each) ?? [];
    found = [...closure(file, above)].filter((each) => above(each).length === 0);
    roots.set(file, found);
    return found;
  };

  return ({ file, facts }) => {
    const [specifier] = facts.arguments;
    if (facts.function === 0 || specifier?.is !== "constant" || typeof specifier.value !== "string")
      return false;
    const [target] = sourcesOf(universe, file, [specifier.value]);
    if (!target) return false;
    const starts = rootsOf(file);
    return starts.length > 0 && starts.every((root) => loadedAtStart(root).has(target));
  };
}

function closure(start: FileNode, next: (file: FileNode) => readonly FileNode[]): ReadonlySet<FileNode> {
  const found = new Set([start]);
  for (const file of found) for (const each of next(file)) found.add(each);
  return found;
}

function findImporters(universe: Universe): Map<FileNode, FileNode[]> {
  const found = new Map<FileNode, FileNode[]>();
  for (const file of universe.files)
    if (!file.isTest) for (const target of importsOfFile(universe, file)) push(found, target, file);
  return found;
}
