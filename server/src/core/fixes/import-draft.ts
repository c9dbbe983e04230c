/**
 * The imports that the fixes of one file add and remove, and the helpers that they need, collected first and turned
 * into edits once, so that two fixes never add the same name twice.
 */
import { ts } from "ts-morph";
import type { TextEdit } from "../finding/edit.ts";
import type { FileStyle } from "./file-style.ts";
import { lastImport, renderImports, type Declaration, type NewImport } from "./import-edits.ts";
import { topLevelBindings, type ModuleBinding } from "./module-binding.ts";
import type { NameList } from "./name-list.ts";
import { usesOf } from "./scope.ts";
import { sameModule } from "./site.ts";

export interface ImportDraft {
  readonly bindings: readonly ModuleBinding[];
  /** The local name of an export of a module, imported if it is not yet. `wanted` are names to try, best first. */
  name(
    module: string,
    exported: string,
    wanted: readonly string[],
    style: FileStyle,
    near: ModuleBinding | undefined,
  ): string;
  /** The local name of a type that a module exports; the import loads nothing. TypeScript only. */
  type(module: string, exported: string, style: FileStyle): string;
  /**
   * The name of a module-level constant with this value, such as `execAsync`: declared once, below the imports and the
   * statements that it needs. `base` is what the name is made from.
   */
  helper(value: string, base: string, style: FileStyle, needs: readonly (ts.Statement | undefined)[]): string;
  /** A new variable at module level, whose declaration `textOf` gives; the name is the first of `wanted` that is free. */
  variable(
    wanted: readonly string[],
    textOf: (name: string) => string,
    style: FileStyle,
    needs: readonly (ts.Statement | undefined)[],
  ): string;
  /** Keeps a name for something that the fix declares elsewhere in the file. */
  reserve(name: string): void;
  /** Notes that the fix takes this use of a name away. */
  drop(use: ts.Identifier): void;
  /** Notes that a text which the fix adds uses a name of the file. */
  keep(name: string): void;
  edits(): readonly TextEdit[];
}

export function draftImports(sourceFile: ts.SourceFile): ImportDraft {
  const bindings = topLevelBindings(sourceFile);
  const taken = new Set<string>();
  const requested = new Map<string, string>();
  const merged = new Map<NameList, string[]>();
  const created = new Map<string, NewImport>();
  const declarations: Declaration[] = [];
  const dropped = new Set<ts.Identifier>();
  const kept = new Set<string>();

  const freeName = (wanted: readonly string[]): string => {
    const isFree = (name: string): boolean => !taken.has(name) && usesOf(sourceFile, name).length === 0;
    let name = wanted.find(isFree);
    for (let count = 2; name === undefined; count++) {
      const numbered = `${wanted.at(-1)}${count}`;
      if (isFree(numbered)) name = numbered;
    }
    taken.add(name);
    return name;
  };

  return {
    bindings,
    name(module, exported, wanted, style, near) {
      const key = `${module}#${exported}`;
      const existing = requested.get(key);
      if (existing !== undefined) return existing;
      const local = freeName(wanted);
      requested.set(key, local);
      const list = exported === "default" ? undefined : listOf(bindings, module);
      if (list) {
        merged.set(list, [...(merged.get(list) ?? []), clause(list, exported, local)]);
      } else {
        const names = created.get(module) ?? {
          style,
          below: placeFor(sourceFile, bindings, near),
          named: [],
        };
        names.named.push([exported, local]);
        created.set(module, names);
      }
      return local;
    },
    type(module, exported, style) {
      const key = `type ${module}`;
      const existing = requested.get(`${key}#${exported}`);
      if (existing !== undefined) return existing;
      const local = freeName([exported]);
      requested.set(`${key}#${exported}`, local);
      const below = placeFor(sourceFile, bindings, undefined);
      const names = created.get(key) ?? { style, below, named: [], isType: true };
      names.named.push([exported, local]);
      created.set(key, names);
      return local;
    },
    helper(value, base, style, needs) {
      const existing = requested.get(value);
      if (existing !== undefined) return existing;
      const name = freeName([`${base}Async`, `${base}Promise`]);
      requested.set(value, name);
      declarations.push({ text: `const ${name} = ${value}${style.semicolon}`, style, needs });
      return name;
    },
    variable(wanted, textOf, style, needs) {
      const name = freeName(wanted);
      declarations.push({ text: textOf(name) + style.semicolon, style, needs });
      return name;
    },
    reserve: (name) => void taken.add(name),
    drop: (use) => void dropped.add(use),
    keep: (name) => void kept.add(name),
    edits: () => renderImports(sourceFile, { merged, created, declarations, dropped, kept }),
  };
}

/** The list of names that an import of the module, or a `const { … } = require(…)`, has already. */
function listOf(bindings: readonly ModuleBinding[], module: string): NameList | undefined {
  for (const { module: written, exported, local, style } of bindings) {
    const parent = local.parent;
    // `{ promises as fsp }` stands for a whole module, but its list is that of another one.
    if (style === "dynamic" || exported === "*" || !sameModule(written, module)) continue;
    if (ts.isImportSpecifier(parent)) return parent.parent;
    if (ts.isBindingElement(parent) && ts.isObjectBindingPattern(parent.parent)) {
      if (!parent.parent.elements.some((element) => element.dotDotDotToken)) return parent.parent;
    }
  }
  return undefined;
}

function clause(list: NameList, exported: string, local: string): string {
  if (exported === local) return local;
  return ts.isNamedImports(list) ? `${exported} as ${local}` : `${exported}: ${local}`;
}

/** The statement that a new import goes below: that of the operation's own module, or the last one there is. */
function placeFor(
  sourceFile: ts.SourceFile,
  bindings: readonly ModuleBinding[],
  near: ModuleBinding | undefined,
): ts.Statement | undefined {
  return near?.statement ?? lastImport(sourceFile) ?? bindings.at(-1)?.statement;
}
