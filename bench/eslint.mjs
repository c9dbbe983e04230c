/**
 * Lints the files named in a list with `n/no-sync` and typed parsing, as a program of its own so that it can be
 * measured: `node eslint.mjs <tsconfig> <file with the list, as JSON>`. Prints counts as JSON.
 */
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { ESLint } from "eslint";
import n from "eslint-plugin-n";
import tseslint from "typescript-eslint";

const [tsconfig, list] = process.argv.slice(2);
const files = JSON.parse(readFileSync(list, "utf8"));
const folder = dirname(tsconfig);

const eslint = new ESLint({
  cwd: folder,
  overrideConfigFile: true,
  allowInlineConfig: false,
  overrideConfig: {
    files: ["**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}"],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { project: [tsconfig], tsconfigRootDir: folder },
    },
    plugins: { n },
    rules: { "n/no-sync": "error" },
  },
});
const results = await eslint.lintFiles(files);
const messages = results.flatMap((result) => result.messages);
console.log(
  JSON.stringify({
    files: results.length,
    findings: messages.filter(({ ruleId }) => ruleId === "n/no-sync").length,
    notParsed: messages.filter(({ fatal }) => fatal).length,
    firstError: messages.find(({ fatal }) => fatal)?.message ?? null,
  }),
);
