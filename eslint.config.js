import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist/**", ".tsbuild/**", ".vscode-test/**", "test-fixtures/**", "node_modules/**"] },
  ...tseslint.configs.recommended,
  {
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": "error",
      eqeqeq: ["error", "smart"],
      "no-console": "error",
    },
  },
  { files: ["scripts/**", "bench/**", "server/src/cli/**", "server/test/**"], rules: { "no-console": "off" } },
);
