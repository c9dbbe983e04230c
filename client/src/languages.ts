/** The languages that Unblock looks at; package.json activates on the same ones. */
export const LANGUAGES = ["javascript", "javascriptreact", "typescript", "typescriptreact"] as const;
