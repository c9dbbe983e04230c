/** Places as SARIF names them: percent-encoded addresses relative to the repository, regions in UTF-16 code units. */
import { pathToFileURL } from "node:url";
import type { ArtifactLocation, PhysicalLocation } from "sarif";
import type { Place } from "../../core/finding/finding.ts";
import { relativeTo } from "../report.ts";

/** The base of all relative addresses, by the name that GitHub and CodeQL give it. */
export const SOURCE_ROOT = "%SRCROOT%";

export interface Locator {
  artifact(file: string): ArtifactLocation;
  physical(place: Place): PhysicalLocation;
}

export function createLocator(repository: string): Locator {
  const artifact = (file: string): ArtifactLocation => {
    const path = relativeTo(repository, file);
    if (path === file) return { uri: pathToFileURL(file).href };
    return { uri: encodePath(path), uriBaseId: SOURCE_ROOT };
  };
  return {
    artifact,
    physical: ({ file, start, end }) => ({
      artifactLocation: artifact(file),
      region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
    }),
  };
}

/** Ends with a slash, or readers would take its last part for a file. */
export function folderUri(folder: string): string {
  return pathToFileURL(folder.endsWith("/") ? folder : `${folder}/`).href;
}

function encodePath(path: string): string {
  return path.split("/").map(encodeSegment).join("/");
}

/** Half a surrogate pair, which a file's name may hold, has no encoding. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replaceAll(/\p{Cs}/gu, "\u{fffd}"));
}
