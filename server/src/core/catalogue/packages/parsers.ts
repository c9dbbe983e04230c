/** Parsers of program text: acorn, esprima, @babel/parser, recast, tree-sitter. */
import { cost } from "../row.ts";
import type { CataloguePart, OperationRow } from "../row.ts";
import { operations } from "./rows.ts";

const parse: Omit<OperationRow, "symbol"> = {
  kind: "parse",
  cost: cost("low", "grows with the size of the source"),
  alternatives: ["worker"],
  sized: { at: 0 },
};

const expression: Omit<OperationRow, "symbol"> = { ...parse, cost: cost("trivial", "one expression") };

export const parsers: CataloguePart = {
  operations: [
    ...operations("acorn", ["parse", "Parser.parse"], parse),
    ...operations("esprima", ["parseScript", "parseModule", "tokenize"], parse),
    ...operations("@babel/parser", ["parse"], parse),
    ...operations("acorn", ["parseExpressionAt"], expression),
    ...operations("@babel/parser", ["parseExpression"], expression),
    ...operations("recast", ["parse", "print", "prettyPrint"], {
      ...parse,
      cost: cost("medium", "grows with the size of the source"),
    }),
    ...operations("tree-sitter", ["Parser.parse", "default.parse"], parse),
  ],
};
