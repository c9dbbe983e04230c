/**
 * Reads one source. The text that the core gets is the file's own, CRLF kept, without the byte-order mark (as editors
 * hand it out): offsets, lines and columns count from behind the mark. Invalid UTF-8 becomes U+FFFD and stays readable.
 * Generated, minified, binary and very large files are left out with a problem that says so.
 */
import type { Problem } from "../core/finding/finding.ts";
import type { SourceText } from "../core/project/workspace.ts";
import { describeError, type Disk } from "./disk.ts";

/** What came of one file. */
export type ReadOutcome = { readonly source: SourceText } | { readonly problem: Problem };

const LARGEST = 1024 * 1024;

/** Never rejects: what keeps the file out is the outcome's problem. */
export async function readSource(path: string, disk: Disk): Promise<ReadOutcome> {
  try {
    const { size } = await disk.stat(path);
    if (size > LARGEST) return leftOut(path, `${(size / LARGEST).toFixed(1)} MB, over the limit of 1 MB`);
    const bytes = await disk.readFile(path);
    const reason = notText(bytes);
    if (reason !== undefined) return leftOut(path, reason);
    const text = decode(bytes);
    const unfit = isDeclaration(path) ? undefined : (generated(text) ?? minified(text));
    return unfit === undefined ? { source: { path, text } } : leftOut(path, unfit);
  } catch (error) {
    const gone = (error as NodeJS.ErrnoException).code === "ENOENT";
    const message = gone
      ? "missing: it was deleted while the scan ran"
      : `cannot be read: ${describeError(error)}`;
    return { problem: { file: path, message } };
  }
}

/** The text of a file: UTF-8, or UTF-16 where a byte-order mark says so; the mark is not part of it. */
export function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const text = bytes.toString("utf8");
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

export function isDeclaration(path: string): boolean {
  return /\.d\.[cm]?ts$/.test(path);
}

function leftOut(file: string, reason: string): ReadOutcome {
  return { problem: { file, message: `left out: ${reason}` } };
}

/** `.ts` is also the ending of video streams and of Qt's translations. */
function notText(bytes: Buffer): string | undefined {
  const start = bytes.subarray(0, 1024);
  const isWide = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  if (!isWide && start.includes(0)) return "binary, not text";
  return start.toString("latin1").trimStart().startsWith("<?xml") ? "XML, not a program" : undefined;
}

const GENERATED_TAG = /^[ \t]*(?:\/\/+|\/?\*+|#)?[ \t]*(?:this file (?:is|was) )?@generated\b/im;
const GENERATED_SENTENCE =
  /\b(?:auto[- ]?generated|automatically generated|code generated|generated (?:by|from))\b[^]*\bdo not (?:edit|modify)\b/i;

/** A header, not a mention: the tag begins a line of the comment that the file begins with. */
function generated(text: string): string | undefined {
  const header = headerComment(text);
  const isGenerated = GENERATED_TAG.test(header) || GENERATED_SENTENCE.test(header);
  return isGenerated ? "generated, as its header says" : undefined;
}

/** The comments before the first code, at most 2,000 characters of them. */
function headerComment(text: string): string {
  const start = text.slice(0, 2000);
  return /^(?:#![^\n]*\n)?(?:\s+|\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/|$))*/.exec(start)?.[0] ?? "";
}

const LONG_LINE = 50_000;
const AVERAGE_LINE = 300;
const SMALL_FILE = 20_000;

function minified(text: string): string | undefined {
  if (text.length < SMALL_FILE) return undefined;
  let lines = 0;
  let longest = 0;
  for (let start = 0; start <= text.length; lines++) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    longest = Math.max(longest, end - start);
    start = end + 1;
  }
  if (longest > LONG_LINE) return `minified: a line of ${longest.toLocaleString("en")} characters`;
  const average = Math.round(text.length / lines);
  return average > AVERAGE_LINE ? `minified: ${average} characters a line on average` : undefined;
}
