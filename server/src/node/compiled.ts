/**
 * Tells a compiler's output from sources, so that nothing is analysed twice. Output is known by evidence only, never by
 * a folder's name: `lib/` and `dist/` hold the program itself in many packages. Three kinds of evidence:
 * the source lies beside it, a tsconfig names its folder as `outDir` while the sources are elsewhere, or its source
 * map names a source that the scan has.
 */
import { dirname, resolve } from "node:path/posix";
import type { ConfigFile, SourceText } from "../core/project/workspace.ts";
import { isWithin, type Disk } from "./disk.ts";
import { isDeclaration } from "./read-source.ts";

/** A config, with what it says about where output goes. */
export interface OutputConfig extends ConfigFile {
  /** False for `noEmit` and `emitDeclarationOnly`. */
  readonly emits: boolean;
}

/** The paths without output that lies beside its source or in the `outDir` of a config whose sources are elsewhere. */
export function withoutOutputs(paths: readonly string[], configs: readonly OutputConfig[]): string[] {
  const all = new Set(paths);
  const outputs = outputFolders(paths, configs);
  return paths.filter(
    (path) => !hasSourceBeside(path, all) && !outputs.some((folder) => isWithin(folder, path)),
  );
}

/** The texts without those whose source map names another of the texts, and without their declarations. */
export async function withoutMapped(texts: readonly SourceText[], disk: Disk): Promise<SourceText[]> {
  const known = new Set(texts.map((source) => source.path));
  const mapped = new Set<string>();
  await Promise.all(
    texts.map(async (source) => {
      if (await isMapped(source, known, disk)) mapped.add(stem(source.path));
    }),
  );
  return texts.filter((source) => !isOutputKind(source.path) || !mapped.has(stem(source.path)));
}

/** Without its ending, `.d` included: `/a/x.d.ts` and `/a/x.js` are both `/a/x`. */
function stem(path: string): string {
  return path.replace(/(?:\.d)?\.[cm]?[jt]sx?$/, "");
}

function isOutputKind(path: string): boolean {
  return isDeclaration(path) || /\.[cm]?jsx?$/.test(path);
}

function hasSourceBeside(path: string, all: ReadonlySet<string>): boolean {
  if (!isOutputKind(path)) return false;
  const base = stem(path);
  return [".ts", ".tsx", ".mts", ".cts"].some((ending) => all.has(base + ending));
}

function outputFolders(paths: readonly string[], configs: readonly OutputConfig[]): string[] {
  const typed = paths.filter((path) => !isOutputKind(path));
  return configs.flatMap(({ outDir, emits, path }) => {
    const folder = dirname(path);
    const isSeparate = emits && outDir !== undefined && outDir !== folder && !isWithin(outDir, folder);
    if (!isSeparate || typed.some((source) => isWithin(outDir, source))) return [];
    return typed.some((source) => isWithin(folder, source)) ? [outDir] : [];
  });
}

const MAP_REFERENCE = /\/\/# sourceMappingURL=(?!data:)(\S+)\s*$/;

async function isMapped(source: SourceText, known: ReadonlySet<string>, disk: Disk): Promise<boolean> {
  if (isDeclaration(source.path) || !isOutputKind(source.path)) return false;
  const reference = MAP_REFERENCE.exec(source.text.slice(-500))?.[1];
  if (reference === undefined) return false;
  const map = resolve(dirname(source.path), reference);
  const sources = await readMapSources(map, disk);
  return sources.some((path) => path !== source.path && known.has(path));
}

/** The absolute sources of a map; none where the map is missing or broken, as then nothing proves the file an output. */
async function readMapSources(map: string, disk: Disk): Promise<string[]> {
  const text = await disk.readFile(map).then(
    (bytes) => bytes.toString("utf8"),
    () => "",
  );
  const content = parseMap(text);
  if (content === undefined) return [];
  const base = resolve(dirname(map), content.sourceRoot ?? "");
  return (content.sources ?? [])
    .filter((item) => typeof item === "string")
    .map((item) => resolve(base, item));
}

function parseMap(text: string): { sources?: string[]; sourceRoot?: string } | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // not a map: the file stays in the scan
  }
}
