/** The regular expressions in the sources of a package: literals, and `new RegExp` of literal texts. */
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { ts } from "ts-morph";
import type { RegexSource } from "../../server/src/core/reach/regex/verdict.ts";

/** Bytes. What is larger is made by a bundler, of sources that are counted elsewhere. */
const LARGEST = 500_000;

/** Each once, in the order of the files' names. */
export async function harvest(folder: string): Promise<RegexSource[]> {
  const found = new Map<string, RegexSource>();
  for (const path of await sources(folder))
    for (const regex of regexesOf(path, await readFile(path, "utf8")))
      found.set(`/${regex.pattern}/${regex.flags}`, regex);
  return [...found.values()];
}

async function sources(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name) && !/\.min\./.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.slice(folder.length).includes("node_modules"))
    .sort();
  const sizes = await Promise.all(paths.map(async (path) => (await stat(path)).size));
  return paths.filter((_, index) => sizes[index]! <= LARGEST);
}

function regexesOf(path: string, text: string): RegexSource[] {
  const found: RegexSource[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const last = node.text.lastIndexOf("/");
      found.push({ pattern: node.text.slice(1, last), flags: node.text.slice(last + 1) });
    }
    if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "RegExp") {
      const [pattern, flags] = node.arguments ?? [];
      if (pattern && ts.isStringLiteralLike(pattern) && (!flags || ts.isStringLiteralLike(flags)))
        found.push({ pattern: pattern.text, flags: flags?.text ?? "" });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
  return found;
}
