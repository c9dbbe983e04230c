/** Which files a file loads. */
import type { FileNode, Universe } from "../reach/universe.ts";

/** The entries and all they import, at once or later; not what only types need, and nothing from the files to stop at on. */
export function loadedBy(
  universe: Universe,
  entries: readonly FileNode[],
  stopAt?: { has(file: FileNode): boolean },
): FileNode[] {
  const found = new Set<FileNode>(entries);
  for (const file of found)
    for (const specifier of file.facts.specifiers) {
      if (file.facts.typeSpecifiers.has(specifier)) continue;
      const resolved = file.resolve(specifier);
      const target = resolved.is === "source" ? universe.byPath.get(resolved.path) : undefined;
      if (target && !stopAt?.has(target)) found.add(target);
    }
  return [...found];
}
