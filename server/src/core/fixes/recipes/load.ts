/**
 * `require("x")` becomes `await import("x")`. A module of Node gives the same names; what a package exports as a whole
 * is `default` of what `import` gives.
 */
import { ts } from "ts-morph";
import { BUILTIN_MODULES } from "../../catalogue/builtin-modules.ts";
import { awaiting } from "../await-text.ts";
import type { FileDraft } from "../file-draft.ts";
import type { Changed } from "../in-place.ts";
import { resolveName } from "../scope.ts";
import type { FixSite } from "../site.ts";

const EVALUATED = "the module is still evaluated on this thread: only the search and the reading leave it";
const COMMON = "an ES module has its exports beside `default`, not in it";
const COMPILED = "where the file is compiled to CommonJS, `import()` becomes a `require` again";

export function load({ node }: FixSite, { rewrite, sourceFile }: FileDraft): Changed {
  if (!ts.isCallExpression(node) || !isRequire(node.expression))
    return { declined: "only a plain `require` can become `import()`" };
  const [specifier, ...others] = node.arguments;
  if (!specifier || !ts.isStringLiteralLike(specifier) || others.length > 0)
    return { declined: "it does not show which module is loaded" };
  const name = specifier.text;
  const refused = refusal(name);
  if (refused !== undefined) return { declined: refused };
  if (isOfBlockingCall(node)) return { declined: "it goes with the call behind it, which blocks for longer" };
  const isOfNode = name.startsWith("node:") || BUILTIN_MODULES.has(name);
  const whole = isOfNode && isReadByName(node) ? {} : { result: "default" };
  const { before, after } = awaiting(node, whole);
  rewrite.wrap(node, before, after);
  rewrite.replace({ start: node.expression.getStart(), end: node.expression.end }, "import");
  const compiled = /\.c?tsx?$/.test(sourceFile.fileName) ? [COMPILED] : [];
  return { notes: [EVALUATED, ...(isOfNode ? [] : [COMMON]), ...compiled] };
}

function refusal(name: string): string | undefined {
  if (name.endsWith(".json"))
    return "JSON needs an import attribute: read the file with readFile, and parse it";
  if (name.endsWith(".node")) return "`import()` does not load a native library";
  if (/^[./]/.test(name))
    return "a file's `import()` needs its whole name, and the file may be an ES module: what it gives does not show here";
  return undefined;
}

/** The module's own `require`, not a variable of that name. */
function isRequire(callee: ts.Expression): boolean {
  return ts.isIdentifier(callee) && callee.text === "require" && resolveName("require", callee) === undefined;
}

/** `require("fs").readFileSync(path)`: whose fix names the module anew. */
function isOfBlockingCall({ parent }: ts.Node): boolean {
  return ts.isPropertyAccessExpression(parent) && parent.name.text.endsWith("Sync");
}

/** Only names are taken from the module: `require("fs").readFile`, `const { readFile } = require("fs")`. */
function isReadByName(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name.text !== "default";
  if (!ts.isVariableDeclaration(parent) || !ts.isObjectBindingPattern(parent.name)) return false;
  return parent.name.elements.every(
    ({ dotDotDotToken, propertyName, name }) =>
      !dotDotDotToken &&
      ts.isIdentifier(propertyName ?? name) &&
      (propertyName ?? name).getText() !== "default",
  );
}
