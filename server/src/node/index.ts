/**
 * The disk and the clock for the core: finding and reading a workspace, the declarations that travel with us, and
 * driving a scan in slices. Everything here is asynchronous and light: nothing loads the compiler. What does (the
 * engine itself and the project's own program) is in `engine.ts`, which callers load when they need it.
 * No analysis, no protocol, no printing.
 */
export { readWorkspace, type ReadOptions } from "./read-workspace.ts";
export {
  locateProject,
  locateRepository,
  locateRoot,
  MissingPathError,
  resolvePaths,
} from "./locate-root.ts";
export { readSettingsAround, type RuleSource } from "./read-settings.ts";
export { createSettingsFile, SettingsRefusal } from "./create-settings.ts";
export { readAssets } from "./assets.ts";
export { analyseInSlices, finish, inSlices, scanWorkspace } from "./scan.ts";
export { endingAfter } from "./ending-after.ts";
export { LONGEST_WAIT, sharedVerdicts, type VerdictStore } from "./regex/verdicts.ts";
export { createDisk, isWithin, slashed, type Disk } from "./disk.ts";
export {
  BaselineRefusal,
  createBaseline,
  pruneBaselines,
  updateBaselines,
  type Analysed,
  type ChangedBaseline,
} from "./change-baselines.ts";
export { readBaselines, type BaselineChoice, type BaselinesRead } from "./read-baselines.ts";
export { writeWhole } from "./write-file.ts";
export { readChanges, type ChangeQuestion } from "./changes.ts";
export { GitError } from "./git.ts";
export { readSource, type ReadOutcome } from "./read-source.ts";
export { isSource } from "./walk.ts";
export {
  changesBetween,
  checkOpen,
  draftTexts,
  findTarget,
  fixAll,
  MOST_ROUNDS,
  uncommitted,
  writeAll,
  WriteRefusal,
  type ChangedText,
  type DraftTexts,
  type FixedAll,
  type FixingEngine,
  type FixSelection,
  type Target,
} from "./fixing/index.ts";
