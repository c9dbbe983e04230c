/** Programs that a tool starts, and that end with its task: what it runs is known from a package that the code uses. */
import { dependenciesOf, nameOf } from "../project/manifest.ts";
import { isBelow, joinPath, relativePath } from "../project/paths.ts";
import type { PackageManifest } from "../project/workspace.ts";
import type { FileNode, Universe } from "../reach/universe.ts";
import { importsOfFile } from "../reach/loaded.ts";
import type { Start } from "./programs.ts";

export function toolStarts(universe: Universe, packages: readonly PackageManifest[], root: string): Start[] {
  return [...packages.flatMap((found) => packagingStarts(universe, found)), ...actionStarts(universe, root)];
}

/**
 * electron-builder keeps its resources in `build` (https://www.electron.build/configuration, `buildResources`): code
 * there is its hooks, which sign and pack the program.
 */
function packagingStarts(universe: Universe, { directory, manifest }: PackageManifest): Start[] {
  if (!dependenciesOf(manifest).includes("electron-builder")) return [];
  const folder = joinPath(directory, "build");
  const reason = `electron-builder packs ${nameOf(manifest) ?? "the program"} with it`;
  return universe.files
    .filter(({ path }) => isBelow(folder, path))
    .map(({ path }) => ({ kind: "script", path, reason }));
}

/** A step of a GitHub workflow talks to its runner with `@actions/core`, and ends. */
function actionStarts(universe: Universe, root: string): Start[] {
  const users = universe.files.filter((file) => !file.isTest && usesRunner(file));
  if (users.length === 0) return [];
  const imported = new Set(
    universe.files.flatMap((file) => (file.isTest ? [] : importsOfFile(universe, file))),
  );
  return users
    .filter((file) => !imported.has(file))
    .map(({ path }) => ({
      kind: "script",
      path,
      reason: `a workflow of GitHub runs ${relativePath(root, path)}`,
      isCommand: true,
    }));
}

function usesRunner({ facts }: FileNode): boolean {
  return facts.specifiers.includes("@actions/core") && !facts.typeSpecifiers.has("@actions/core");
}
