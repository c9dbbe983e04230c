/** Parsers of program text: acorn, esprima, @babel/parser, recast, tree-sitter. */
import { cost } from "../row.ts";
import type { CataloguePart, OperationRow } from "../row.ts";
import { operations } from "./rows.ts";

const parse: Omit<OperationRow, "symbol"> = {
  kind: "parse",
  cost: cost("low", "grows with the size of the source"),
  alternatives: ["worker"],
};

export const parsers: CataloguePart = {
  operations: [
    ...operations("acorn", ["parse", "parseExpressionAt", "Parser.parse"], parse),
    ...operations("esprima", ["parseScript", "parseModule", "tokenize"], parse),
    ...operations("@babel/parser", ["parse", "parseExpression"], parse),
    ...operations("recast", ["parse", "print", "prettyPrint"], {
      ...parse,
      cost: cost("medium", "grows with the size of the source"),
    }),
    ...operations("tree-sitter", ["Parser.parse", "default.parse"], parse),
  ],
};
