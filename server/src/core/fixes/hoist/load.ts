/** A `require` inside a function moves to the top level of its module. */
import { ts } from "ts-morph";
import { styleOf } from "../file-style.ts";
import type { Item } from "../migration/items.ts";
import { resolveName } from "../scope.ts";
import { lastLoad, namesFor } from "./module-place.ts";

const EARLY =
  "the module is loaded at start-up, with all that it does then, even if nobody asks for it; one that is missing stops the start";
const CIRCLES = "where modules load each other, it may not be complete yet";

export type Load =
  | { readonly subject: string; readonly notes: readonly string[]; readonly draft: Item["draft"] }
  | { readonly declined: string };

export function planLoad(node: ts.CallExpression): Load {
  const [specifier, ...others] = node.arguments;
  const callee = node.expression;
  if (!ts.isIdentifier(callee) || callee.text !== "require" || resolveName("require", callee) !== undefined)
    return { declined: "only a plain `require` moves to the top of its module" };
  if (!specifier || !ts.isStringLiteralLike(specifier) || others.length > 0)
    return { declined: "it does not show which module is loaded" };
  const around = aroundOf(node);
  if (around === "nothing") return { declined: "it stands at the top of its module already" };
  if (around === "try") return { declined: "its failure is caught here: the module may be missing" };
  const file = node.getSourceFile();
  const { text } = specifier;
  return {
    subject: text,
    notes: /^[./]/.test(text) ? [EARLY, CIRCLES] : [EARLY],
    draft(draftOf) {
      const { imports, rewrite } = draftOf(file);
      const style = styleOf(file, imports.bindings, undefined);
      const textOf = (name: string): string => `const ${name} = ${node.getText()}`;
      const [first = "", second = ""] = namesFor(text);
      const wanted = second === "" ? [first] : [first, `${first}Module`];
      rewrite.replace(
        { start: node.getStart(), end: node.end },
        imports.variable(wanted, textOf, style, [lastLoad(file)]),
      );
    },
  };
}

/** What a call stands in: the outermost function, and a `try` whose `catch` would see it fail. */
function aroundOf(node: ts.Node): "function" | "try" | "nothing" {
  let found: "function" | "nothing" = "nothing";
  for (let at = node; !ts.isSourceFile(at); at = at.parent) {
    const { parent } = at;
    if (ts.isTryStatement(parent) && parent.tryBlock === at && parent.catchClause) return "try";
    if (ts.isFunctionLike(at)) found = "function";
  }
  return found;
}
