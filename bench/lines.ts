/** How large a source is. */
import { readFileSync } from "node:fs";
import { globSync } from "tinyglobby";

export const SOURCES = "**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}";

/** Source files below the folder, absolute, without those of installed packages. */
export function sourceFiles(folder: string): string[] {
  return globSync(SOURCES, { cwd: folder, absolute: true, dot: false, ignore: ["**/node_modules/**"] });
}

/** Lines of all the files together. */
export function countLines(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + (readFileSync(file, "utf8").match(/\n/g)?.length ?? 0), 0);
}
