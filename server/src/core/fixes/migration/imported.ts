/** Local names of what a file exports as a whole or by default: each importer chooses its own. */
import { ts } from "ts-morph";
import type { Binding } from "../../facts/facts.ts";
import type { Universe } from "../../reach/universe.ts";

export function importedWholes(
  universe: Universe,
  sourceFile: (path: string) => ts.SourceFile | undefined,
): (file: ts.SourceFile) => readonly ts.Identifier[] {
  let names: Map<string, ts.Identifier[]> | undefined;
  return (file) => (names ??= collect(universe, sourceFile)).get(file.fileName) ?? [];
}

function collect(
  universe: Universe,
  sourceFile: (path: string) => ts.SourceFile | undefined,
): Map<string, ts.Identifier[]> {
  const found = new Map<string, ts.Identifier[]>();
  for (const file of universe.files)
    for (const binding of file.facts.bindings) {
      const specifier = wholeOf(binding);
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
  const [only] = values;
  return only?.is === "module" ? only.specifier : undefined;
}

function identifierAt(file: ts.SourceFile, at: number): ts.Identifier | undefined {
  const find = (node: ts.Node): ts.Identifier | undefined => {
    if (node.pos > at || node.end <= at) return undefined;
    if (ts.isIdentifier(node) && node.getStart(file) === at) return node;
    return ts.forEachChild(node, find);
  };
  return find(file);
}
