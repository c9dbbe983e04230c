/**
 * Packages whose blocking functions have a twin in the same module, and nothing else to know: one line each. Up to a
 * certain version many of them are one function with `.sync`; its twin is the module itself, `default`.
 */
import type { Cost, Kind } from "../../finding/finding.ts";
import { cost } from "../row.ts";
import type { CataloguePart, Twin } from "../row.ts";
import { alwaysDeclines, COSTS, withTwins } from "./rows.ts";

type Differences = Omit<Partial<Twin>, "symbol">;

const rows: CataloguePart["operations"] & object = [
  ...files("tinyglobby", COSTS.walk, { globSync: "glob" }),
  ...files("jsonfile", COSTS.contents, { readFileSync: "readFile", writeFileSync: "writeFile" }),
  ...files("load-json-file", COSTS.contents, { loadJsonFileSync: "loadJsonFile", sync: "default" }),
  ...files("write-json-file", COSTS.contents, { writeJsonFileSync: "writeJsonFile", sync: "default" }),
  ...files("write-package", COSTS.contents, { writePackageSync: "writePackage" }),
  ...files("write-package", COSTS.contents, { updatePackageSync: "updatePackage" }),
  ...files("write-package", COSTS.contents, { addPackageDependenciesSync: "addPackageDependencies" }),
  ...files("write-package", COSTS.contents, { removePackageDependenciesSync: "removePackageDependencies" }),
  ...files("read-pkg", COSTS.contents, { readPackageSync: "readPackage", sync: "default" }),
  ...files("pkg-dir", COSTS.search, { packageDirectorySync: "packageDirectory", sync: "default" }),
  ...files("package-directory", COSTS.search, { packageDirectorySync: "packageDirectory" }),
  ...files("package-up", COSTS.search, { packageUpSync: "packageUp" }),
  ...files("pkg-up", COSTS.search, { pkgUpSync: "pkgUp", sync: "default" }),
  ...files("read-package-up", COSTS.search, { readPackageUpSync: "readPackageUp" }),
  ...files("read-pkg-up", COSTS.search, { readPackageUpSync: "readPackageUp", sync: "default" }),
  ...files("locate-path", COSTS.search, { locatePathSync: "locatePath", sync: "default" }),
  ...files("path-exists", COSTS.lookup, { pathExistsSync: "pathExists", sync: "default" }),
  ...files("path-type", COSTS.lookup, { isFileSync: "isFile", fileSync: "file" }),
  ...files("path-type", COSTS.lookup, { isDirectorySync: "isDirectory", dirSync: "dir" }),
  ...files("path-type", COSTS.lookup, { isSymlinkSync: "isSymlink", symlinkSync: "symlink" }),
  ...files("make-dir", COSTS.file, { makeDirectorySync: "makeDirectory", sync: "default" }),
  ...files("move-file", COSTS.contents, { moveFileSync: "moveFile", renameFileSync: "renameFile" }),
  ...files("move-file", COSTS.contents, { sync: "default" }),
  ...files("copy-file", COSTS.contents, { copyFileSync: "copyFile" }),
  ...files("cp-file", COSTS.contents, { copyFileSync: "copyFile", sync: "default" }),
  ...files("cpx", COSTS.tree, { copySync: "copy" }, { by: "promisify" }),
  ...files("cpx2", COSTS.tree, { copySync: "copy" }),
  ...files("tempy", COSTS.file, { temporaryWriteSync: "temporaryWrite", writeSync: "write" }),
  ...files("temp-write", COSTS.file, { sync: "default" }),
  ...files("touch", COSTS.file, { sync: "default", ftouchSync: "ftouch" }),
  ...files("del", COSTS.tree, { deleteSync: "deleteAsync", sync: "default" }),
  ...files("mkdirp", COSTS.file, { mkdirpSync: "mkdirp", manualSync: "manual", nativeSync: "native" }),
  ...files("mkdirp", COSTS.file, { "mkdirp.sync": "mkdirp" }),
  ...files("mkdirp", COSTS.file, { sync: "mkdirp" }, olderHasCallback("mkdirp 0.5", "mkdirpSync")),
  ...files("which", COSTS.search, { sync: "default" }, { note: "since which 2; which 1 takes a callback" }),
  ...files("proper-lockfile", COSTS.file, { lockSync: "lock", unlockSync: "unlock", checkSync: "check" }),
  ...files("tmp", COSTS.file, { fileSync: "file", dirSync: "dir" }, { declines: givesSeveral() }),
  ...files("tmp", COSTS.lookup, { tmpNameSync: "tmpName" }, { by: "promisify" }),
  ...files("atomically", COSTS.contents, { readFileSync: "readFile", writeFileSync: "writeFile" }),
  ...files("steno", COSTS.contents, { writeFileSync: "writeFile" }, { by: "promisify" }),
  ...files("lockfile", COSTS.file, { lockSync: "lock", unlockSync: "unlock" }, { by: "promisify" }),
  ...files("lockfile", COSTS.lookup, { checkSync: "check" }, { by: "promisify" }),
  ...files("temp", COSTS.file, { openSync: "open", mkdirSync: "mkdir" }),
  ...files("temp", COSTS.tree, { cleanupSync: "cleanup" }),
  ...files("isexe", COSTS.lookup, { sync: "isexe" }, { note: "since isexe 3; before, the module itself" }),
  ...files("enhanced-resolve", COSTS.search, { sync: "default" }, { by: "promisify" }),
  ...compilers("@swc/core", { transformSync: "transform", transformFileSync: "transformFile" }),
  ...compilers("@swc/core", { parseSync: "parse", parseFileSync: "parseFile" }),
  ...compilers("@swc/core", { printSync: "print", minifySync: "minify" }),
  ...compilers("oxc-parser", { parseSync: "parse" }),
  ...compilers("oxc-transform", { transformSync: "transform" }),
  ...compilers("oxc-minify", { minifySync: "minify" }),
];

/** They make the folder before they return, and have no other form. */
const folders: CataloguePart["operations"] & object = ["temporaryDirectory", "directory"].map((name) => ({
  symbol: `tempy#${name}`,
  kind: "fs",
  cost: COSTS.file,
}));

export const pairs: CataloguePart = { operations: [...rows, ...folders] };

function files(module: string, price: Cost, twins: Record<string, string>, differences?: Differences) {
  return paired(module, "fs", price, twins, differences);
}

function compilers(module: string, twins: Record<string, string>) {
  return paired(module, "compute", cost("medium", "grows with the size of the source"), twins);
}

function paired(
  module: string,
  kind: Kind,
  price: Cost,
  twins: Record<string, string>,
  differences?: Differences,
) {
  return withTwins(module, twins, { kind, cost: price }, differences);
}

function olderHasCallback(version: string, newName: string): Differences {
  return {
    declines: alwaysDeclines(
      `${version} and older have only a callback API; with a later one call \`${newName}\` and fix that`,
    ),
  };
}

function givesSeveral() {
  return alwaysDeclines("its twin gives several values to its callback, and no promise");
}
