/** Files that lie where a framework looks for them: `app/**\/route.ts` of a package that depends on it. */
import picomatch from "picomatch/posix";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { EntryRow } from "../catalogue/row.ts";
import { relativePath } from "../project/paths.ts";
import { createPackageLookUp, dependenciesOf, type Manifest } from "../project/manifest.ts";
import type { PackageManifest } from "../project/workspace.ts";
import type { FileNode, Universe } from "./universe.ts";

export interface Place {
  readonly file: FileNode;
  readonly row: EntryRow;
  /** The folder of the file's package, and the path below it: what people know the entry by. */
  readonly directory: string;
  readonly label: string;
}

interface PlacedRow {
  readonly row: EntryRow;
  readonly isMatch: (path: string, label: string) => boolean;
}

export function findPlaces(
  universe: Universe,
  catalogue: Catalogue,
  packages: readonly PackageManifest[],
): readonly Place[] {
  const packageOf = createPackageLookUp(packages);
  const rows = catalogue.conventions.flatMap(placedRow);
  const rowsByOwner = new Map<PackageManifest | undefined, readonly PlacedRow[]>();
  const rowsOf = (owner: PackageManifest | undefined) => {
    let found = rowsByOwner.get(owner);
    if (!found) rowsByOwner.set(owner, (found = rows.filter(({ row }) => dependsOn(owner, row.dependsOn))));
    return found;
  };
  return universe.files.flatMap((file) => {
    if (file.isTest) return [];
    const owner = packageOf(file.path);
    const directory = owner?.directory ?? "/";
    const label = relativePath(directory, file.path);
    return rowsOf(owner)
      .filter(({ row, isMatch }) => isMatch(file.path, label) && catalogue.holds(row, file.path))
      .map(({ row }) => ({ file, row, directory, label }));
  });
}

function placedRow(row: EntryRow): readonly PlacedRow[] {
  const { calls } = row;
  if (!("exports" in calls)) return [];
  if (calls.isMeant) return [{ row, isMatch: calls.isMeant }];
  if (!calls.files) return [];
  const isMatch = picomatch([...calls.files]);
  return [{ row, isMatch: (_path, label) => isMatch(label) }];
}

function dependsOn(owner: PackageManifest | undefined, names: readonly string[] | undefined): boolean {
  if (!names) return true;
  if (!owner) return false;
  const known = dependenciesOf(owner.manifest as Manifest);
  return names.some((name) =>
    name.endsWith("/*") ? known.some((each) => each.startsWith(name.slice(0, -1))) : known.includes(name),
  );
}
