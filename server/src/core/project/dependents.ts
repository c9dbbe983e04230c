/**
 * Which files may see a change: what the checker says of a file depends on that file, on those that it imports, however
 * indirectly, and on what other files declare for everybody.
 */
import { ts } from "ts-morph";

export interface Dependents {
  /** The files of the workspace that the file's imports lead to. */
  record(from: string, targets: readonly string[]): void;
  forget(path: string): void;
  /**
   * The changed files, and all that lead to one of them by the imports of the last call or by those of now: a name that
   * led nowhere may lead to a new file, and one that led to a file that is gone led there before.
   */
  take(changed: ReadonlySet<string>): ReadonlySet<string>;
}

type Imports = Map<string, readonly string[]>;

export function createDependents(): Dependents {
  const imports: Imports = new Map();
  let before: Imports = new Map();
  return {
    record: (from, targets) => void imports.set(from, targets),
    forget: (path) => void imports.delete(path),
    take(changed) {
      const importers = new Map<string, string[]>();
      for (const graph of [before, imports])
        for (const [from, targets] of graph)
          for (const target of targets) {
            const known = importers.get(target);
            if (known) known.push(from);
            else importers.set(target, [from]);
          }
      before = new Map(imports);
      const found = new Set(changed);
      for (const path of found) for (const importer of importers.get(path) ?? []) found.add(importer);
      return found;
    },
  };
}

/** `jsGlobalAugmentations` is the binder's own: what assignments to undeclared names in JavaScript add for everybody. */
type Bound = ts.SourceFile & { readonly jsGlobalAugmentations?: ReadonlyMap<unknown, unknown> };

/** Whether a bound file may declare something that files see without importing it. */
export function speaksToAll(file: ts.SourceFile): boolean {
  return file.isDeclarationFile || passesToAll(file);
}

/** Whether what a bound file takes from others reaches files that import neither. */
export function passesToAll(file: ts.SourceFile): boolean {
  if (!ts.isExternalModule(file) || (file as Bound).jsGlobalAugmentations !== undefined) return true;
  return file.statements.some(
    (statement) =>
      ts.isModuleDeclaration(statement) &&
      (ts.isStringLiteral(statement.name) || (statement.flags & ts.NodeFlags.GlobalAugmentation) !== 0),
  );
}
