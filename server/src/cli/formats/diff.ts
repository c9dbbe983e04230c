/** Changed texts as a unified diff that `git apply` takes. */
import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from "diff";
import picocolors from "picocolors";
import type { ChangedText } from "../../node/index.ts";
import { relativeTo } from "../report.ts";

export interface DiffOptions {
  /** Files are named relative to it. */
  readonly root: string;
  readonly colour: boolean;
}

/** One diff a file, in the order given; empty where nothing changed. */
export function printDiff(files: readonly ChangedText[], { root, colour }: DiffOptions): string {
  const paint = picocolors.createColors(colour);
  return files.map((file) => colourLines(diffOf(file, root), paint)).join("");
}

const NOTHING = "/dev/null";

function diffOf({ file, before, after }: ChangedText, root: string): string {
  const name = relativeTo(root, file);
  const old = before === undefined ? NOTHING : `a/${name}`;
  const patch = structuredPatch(old, `b/${name}`, before ?? "", after, undefined, undefined, { context: 3 });
  return formatPatch(patch, FILE_HEADERS_ONLY);
}

type Colours = ReturnType<typeof picocolors.createColors>;

/** A carriage return stays in front of its line feed, outside of the colour. */
function colourLines(diff: string, paint: Colours): string {
  return diff.replaceAll(/^(?:(---|\+\+\+) |@@|[-+]).*$/gm, (line: string, header: string | undefined) => {
    if (header !== undefined) return paint.bold(line);
    if (line.startsWith("@@")) return paint.cyan(line);
    return line.startsWith("-") ? paint.red(line) : paint.green(line);
  });
}
