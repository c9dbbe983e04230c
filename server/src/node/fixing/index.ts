/**
 * Fixing many findings at once: which fixes (`selection.ts`), to a fixpoint (`fix-all.ts`), and how the result gets to
 * the disk (`write-all.ts`) or into an editor. What a fix changes is the core's affair.
 */
export { draftTexts, type ChangedText, type DraftTexts } from "./draft-texts.ts";
export { fixAll, MOST_ROUNDS, type FixedAll } from "./fix-all.ts";
export type { FixingEngine } from "./resolve-round.ts";
export type { FixSelection } from "./selection.ts";
export { changesBetween } from "./text-changes.ts";
export { checkOpen, findTarget, WriteRefusal, type Target } from "./target.ts";
export { uncommitted } from "./uncommitted.ts";
export { writeAll } from "./write-all.ts";
