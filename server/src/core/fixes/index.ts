/**
 * Fixes: what to change about a finding, as edits against one version of a text. Here live the async fix of
 * an operation's text, with recipes for calls whose twin does not take their place, the migration of everything that
 * leads to it, doing once what never changes, verification, and the fixes that only show what to do.
 * Where code runs, what a call leads to and which alternatives fit is decided elsewhere; nothing here changes the
 * analysed project. A fix that is not sure declines, with a reason that a person can read.
 */
export type { FixSite } from "./site.ts";
export { asyncEditsOfFile, type AsyncFileEdits } from "./async.ts";
export { commentEdit, suppressionEdit } from "./comment.ts";
export type { Plans } from "./change.ts";
export { createFixer, type FixPlan, type Fixer } from "./fixer.ts";
export { createTrees } from "./migration/index.ts";
export { displayFix } from "./display.ts";
export { verify, type Verification } from "./verify.ts";
