/**
 * Fixes: what to change about a finding, as edits against one version of a text. Here lives the async fix of a single
 * operation in a function that is async already, its verification, and the fixes that only show what to do.
 * Where code runs, what a call leads to and which alternatives fit is decided elsewhere; nothing here changes the
 * analysed project. A fix that is not sure declines, with a reason that a person can read.
 */
export type { FixSite } from "./site.ts";
export { asyncEdits, asyncEditsOfFile, planAsync, type AsyncEdits, type AsyncFileEdits } from "./async.ts";
export { commentEdit, suppressionEdit } from "./comment.ts";
export { displayFix } from "./display.ts";
export { verify, type Verification } from "./verify.ts";
