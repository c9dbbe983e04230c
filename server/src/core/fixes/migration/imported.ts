/** Local names of what a file exports as a whole or by default, and of files as a whole: each importer chooses its own. */
import { ts } from "ts-morph";
import { firstAround } from "../../project/descend.ts";
import type { Binding } from "../../facts/facts.ts";
import type { Universe } from "../../reach/universe.ts";

type ImportedNames = (file: ts.SourceFile) => readonly ts.Identifier[];
type SourceFiles = (path: string) => ts.SourceFile | undefined;

export function importedWholes(universe: Universe, sourceFile: SourceFiles): ImportedNames {
  let names: Map<string, ts.Identifier[]> | undefined;
  return (file) => (names ??= collect(universe, sourceFile, wholeOf)).get(file.fileName) ?? [];
}

/** `commands` of `import * as commands` and of `const commands = require(…)`: all that the file exports are its members. */
export function importedModules(universe: Universe, sourceFile: SourceFiles): ImportedNames {
  let names: Map<string, ts.Identifier[]> | undefined;
  return (file) => (names ??= collect(universe, sourceFile, moduleOf)).get(file.fileName) ?? [];
}

function collect(
  universe: Universe,
  sourceFile: SourceFiles,
  specifierOf: (binding: Binding) => string | undefined,
): Map<string, ts.Identifier[]> {
  const found = new Map<string, ts.Identifier[]>();
  for (const file of universe.files)
    for (const binding of file.facts.bindings) {
      const specifier = specifierOf(binding);
      if (specifier === undefined) continue;
      const { at } = binding;
      const target = file.resolve(specifier);
      const parsed = target.is === "source" ? sourceFile(file.path) : undefined;
      const name = parsed && identifierAt(parsed, at);
      if (target.is !== "source" || !name) continue;
      const known = found.get(target.path);
      if (known) known.push(name);
      else found.set(target.path, [name]);
    }
  return found;
}

/** The module whose default export, or whose exports as one value, the name stands for. */
function wholeOf({ import: imported, values }: Binding): string | undefined {
  if (imported) return imported.name === "default" || imported.name === "=" ? imported.specifier : undefined;
  return requiredBy(values);
}

function moduleOf({ import: imported, values }: Binding): string | undefined {
  if (imported) return imported.name === "*" ? imported.specifier : undefined;
  return requiredBy(values);
}

function requiredBy([only]: Binding["values"]): string | undefined {
  return only?.is === "module" ? only.specifier : undefined;
}

function identifierAt(file: ts.SourceFile, at: number): ts.Identifier | undefined {
  return firstAround(file, { start: at, end: at + 1 }, (node) =>
    ts.isIdentifier(node) && node.getStart(file) === at ? node : undefined,
  );
}
