/** The small languages inside a configuration's texts: names of APIs and functions, patterns of paths. */
import picomatch from "picomatch/posix";

const NAME = String.raw`[\p{ID_Start}$_][\p{ID_Continue}$]*`;
const PATH = String.raw`(?:\*\*?|${NAME}(?:\(\))?(?:\.${NAME}(?:\(\))?)*(?:\.\*\*)?)`;
const API = new RegExp(String.raw`^[^#\s]+#${PATH}$`, "u");
const IGNORED = new RegExp(String.raw`^!?(?:[^#\s]+#${PATH}|${NAME}(?:\.${NAME})*)$`, "u");

/** `node:fs#readFileSync`, `acme-db#Client.query`, `acme-tools#*`, `./src/db.ts#query`. */
export function isApiSymbol(text: string): boolean {
  return API.test(text);
}

/** The same, or a name alone (`existsSync`, `Store.load`), each also with `!` before it. */
export function isIgnoredSymbol(text: string): boolean {
  return IGNORED.test(text);
}

/** `acme-db`, `@acme/*`, each also with `!` before it. */
export function isPackagePattern(text: string): boolean {
  return /^!?(?:@[\w.*-]+\/)?[\w.*-]+$/.test(text);
}

/** A pattern that means something: no unclosed bracket or brace, no absolute path, none that leaves the folder. */
export function isGlob(text: string): boolean {
  const pattern = withoutNot(text);
  if (pattern === "" || pattern.startsWith("/") || /^[A-Za-z]:/.test(pattern)) return false;
  if (pattern.includes("\\") || pattern.split("/").includes("..")) return false;
  try {
    picomatch.makeRe(pattern, { strictBrackets: true });
    return true;
  } catch {
    return false;
  }
}

/** Whether the item of a list takes back what an earlier one said; `!(a|b)` is a pattern of its own. */
export function isTakenBack(text: string): boolean {
  return /^!(?!\()/.test(text);
}

export function withoutNot(text: string): string {
  return isTakenBack(text) ? text.slice(1) : text;
}
