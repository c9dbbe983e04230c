/** What a person should know of code that runs elsewhere, although it can. */
import { ts } from "ts-morph";
import type { Needs } from "./needs.ts";

/** Sentences without a full stop, of the code and of what goes along with it. */
export function remarksOn(roots: readonly ts.Node[], { moved, copied }: Needs): readonly string[] {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isThrowStatement(node) && ts.isNewExpression(node.expression)) {
      const name = node.expression.expression.getText();
      if (!LANGUAGE.test(name))
        found.add(
          `what it throws arrives as an Error of that name, and is no \`instanceof ${name}\` any more`,
        );
    }
    if (ts.isPropertyAccessExpression(node) && node.expression.getText() === "console")
      found.add("what it prints comes from elsewhere, and may come later than what is printed here");
    ts.forEachChild(node, visit);
  };
  for (const root of [...roots, ...moved, ...copied]) visit(root);
  return [...found];
}

const LANGUAGE = /^(Error|EvalError|RangeError|ReferenceError|SyntaxError|TypeError|URIError)$/;
