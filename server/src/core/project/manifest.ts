/** What a package.json says about where its code is. Everything in it is read defensively: it is a user's file. */

import { directoryOf, upward } from "./paths.ts";
import type { PackageManifest } from "./workspace.ts";

export type Manifest = Readonly<Record<string, unknown>>;

/** The package's name, where it has one. */
export function nameOf({ name }: Manifest): string | undefined {
  return typeof name === "string" ? name : undefined;
}

/** Answers which package a file belongs to: the nearest around it. */
export function createPackageLookUp(
  packages: readonly PackageManifest[],
): (path: string) => PackageManifest | undefined {
  const byDirectory = new Map(packages.map((found) => [found.directory, found]));
  return (path) => upward(directoryOf(path), (directory) => byDirectory.get(directory));
}

/** Conditions of `exports`, in the order in which we prefer their targets: sources first. */
const CONDITIONS = ["source", "development", "import", "module", "node", "require", "default", "types"];

/** The paths that the package itself may mean, best first. */
export function manifestEntries(manifest: Manifest): string[] {
  const direct = ["source", "module", "main", "types", "typings"].flatMap((key) => strings(manifest[key]));
  return [...exportTargets(manifest, "."), ...direct];
}

/** The targets of a subpath (`./sub`) or of an own import (`#name`). */
export function exportTargets(
  manifest: Manifest,
  subpath: string,
  field: "exports" | "imports" = "exports",
): string[] {
  const table = manifest[field];
  if (typeof table === "string" || Array.isArray(table)) return subpath === "." ? targetsOf(table, "") : [];
  if (!isRecord(table)) return [];
  if (!Object.keys(table).some((key) => key.startsWith(".") || key.startsWith("#")))
    return subpath === "." ? targetsOf(table, "") : [];
  if (subpath in table) return targetsOf(table[subpath], "");
  for (const [pattern, target] of Object.entries(table)) {
    const star = pattern.indexOf("*");
    if (star < 0) continue;
    const [head, tail] = [pattern.slice(0, star), pattern.slice(star + 1)];
    if (subpath.startsWith(head) && subpath.endsWith(tail) && subpath.length >= head.length + tail.length)
      return targetsOf(target, subpath.slice(head.length, subpath.length - tail.length));
  }
  return [];
}

function targetsOf(target: unknown, middle: string): string[] {
  if (typeof target === "string") return [target.replace(/\*/g, middle)];
  if (Array.isArray(target)) return target.flatMap((each) => targetsOf(each, middle));
  if (!isRecord(target)) return [];
  const known = CONDITIONS.filter((condition) => condition in target);
  const rest = Object.keys(target).filter((condition) => !CONDITIONS.includes(condition));
  return [...known, ...rest].flatMap((condition) => targetsOf(target[condition], middle));
}

/** Every path that the package exports to others. */
export function publicEntries(manifest: Manifest): string[] {
  const table = manifest["exports"];
  const subpaths = isRecord(table) ? Object.keys(table).filter((key) => key.startsWith(".")) : [];
  return [
    ...new Set([
      ...manifestEntries(manifest),
      ...subpaths.flatMap((subpath) => exportTargets(manifest, subpath)),
    ]),
  ];
}

/** The files that `bin` names. */
export function binEntries(manifest: Manifest): string[] {
  const { bin } = manifest;
  return isRecord(bin) ? Object.values(bin).flatMap(strings) : strings(bin);
}

/** The commands of `scripts`, by name. */
export function scriptsOf(manifest: Manifest): Readonly<Record<string, string>> {
  const { scripts } = manifest;
  if (!isRecord(scripts)) return {};
  return Object.fromEntries(
    Object.entries(scripts).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

/** The names of the packages that it depends on, at run time or while it is built. */
export function dependenciesOf(manifest: Manifest): string[] {
  return ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"].flatMap((key) => {
    const table = manifest[key];
    return isRecord(table) ? Object.keys(table) : [];
  });
}

function strings(value: unknown): string[] {
  return typeof value === "string" ? [value] : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
