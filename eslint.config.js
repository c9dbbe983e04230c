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
  {
    // They describe other people's packages: what the catalogue does not ask about is `any`, and a type parameter may
    // stand there only because user code gives it an argument.
    files: ["server/src/core/catalogue/declarations/**", "server/src/core/catalogue/runtimes/**"],
    rules: {
      "@typescript-eslint/no-explicit-any": "off",
      "@typescript-eslint/no-unused-vars": "off",
      "@typescript-eslint/no-empty-object-type": "off",
      "@typescript-eslint/no-unsafe-function-type": "off",
      "@typescript-eslint/no-namespace": "off",
      "@typescript-eslint/no-wrapper-object-types": "off",
      "no-var": "off",
    },
  },
  {
    files: ["scripts/**", "bench/**", "server/src/cli/**", "server/test/**"],
    rules: { "no-console": "off" },
  },
);
