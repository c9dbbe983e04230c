/** Which files a file loads. */
import type { FileNode, Universe } from "./universe.ts";

/** The entries and all they import, at once or later; not what only types need, and nothing from the files to stop at on. */
export function loadedBy(
  universe: Universe,
  entries: readonly FileNode[],
  stopAt?: { has(file: FileNode): boolean },
): FileNode[] {
  const found = new Set<FileNode>(entries);
  for (const file of found)
    for (const target of importsOfFile(universe, file)) if (!stopAt?.has(target)) found.add(target);
  return [...found];
}

const known = new WeakMap<FileNode, readonly FileNode[]>();

/** The workspace's files that a file imports, at once or later, not only for types. Files are new in each analysis. */
export function importsOfFile(universe: Universe, file: FileNode): readonly FileNode[] {
  let found = known.get(file);
  if (!found) known.set(file, (found = resolveImports(universe, file)));
  return found;
}

function resolveImports(universe: Universe, file: FileNode): readonly FileNode[] {
  const { specifiers, typeSpecifiers } = file.facts;
  return sourcesOf(
    universe,
    file,
    specifiers.filter((specifier) => !typeSpecifiers.has(specifier)),
  );
}

/** The workspace's files that some specifiers in a file lead to. */
export function sourcesOf(universe: Universe, file: FileNode, specifiers: Iterable<string>): FileNode[] {
  return [...specifiers].flatMap((specifier) => {
    const resolved = file.resolve(specifier);
    const target = resolved.is === "source" ? universe.byPath.get(resolved.path) : undefined;
    return target ? [target] : [];
  });
}
