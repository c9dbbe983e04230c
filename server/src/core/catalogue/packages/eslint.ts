import { cost } from "../row.ts";
import type { CataloguePart, OperationRow } from "../row.ts";
import { operations } from "./rows.ts";

const lint: Omit<OperationRow, "symbol"> = {
  kind: "compute",
  cost: cost("high", "parses the text and runs every rule over it"),
  alternatives: ["worker", "process"],
};
const SOURCE =
  "ESLint's documentation: it lints on the caller's thread unless the option `concurrency` is set";

export const eslint: CataloguePart = {
  operations: [
    ...operations("eslint", ["Linter.verify", "Linter.verifyAndFix"], lint),
    ...operations("eslint", ["CLIEngine.executeOnFiles", "CLIEngine.executeOnText"], {
      ...lint,
      cost: cost("extreme", "reads and lints every file"),
    }),
    ...operations("eslint", ["ESLint.lintFiles", "ESLint.lintText"], { ...lint, fake: true, source: SOURCE }),
  ],
};
