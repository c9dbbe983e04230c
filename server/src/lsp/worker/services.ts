/** What the analysis thread needs from outside: an engine, and the disk. Tests give an engine of their own. */
import type { Engine, OwnPrograms, Workspace } from "../../core/index.ts";
import type { Changes } from "../../core/policy/touched.ts";
import type { CreatedConfiguration, FolderMessage } from "./messages.ts";
import type { Analysed, BaselinesRead, ChangedBaseline, Target, VerdictStore } from "../../node/index.ts";

export interface WriteTarget extends Target {
  readonly isOpen: boolean;
}

export interface AnalysisServices {
  createEngine(): Engine | Promise<Engine>;
  /** What its engines ask of regular expressions, and are told later: then they find something else in the same texts. */
  readonly verdicts: Pick<VerdictStore, "onNews" | "settled">;
  /** Everything below a root that is to be analysed. Never rejects because of one file. */
  readWorkspace(root: string, isCancelled: () => boolean): Promise<Workspace>;
  /** The text of a file; `null` when it is gone or not to be analysed. */
  readSource(path: string): Promise<string | null>;
  /** Whether a file that the workspace did not list is to be analysed: a new one is, an ignored one is not. */
  accepts(root: string, path: string): Promise<boolean>;
  /** The baselines that count in the workspace, as they are on the disk now. */
  readBaselines(workspace: Pick<Workspace, "root" | "settings">): Promise<BaselinesRead>;
  /** What changed since the commit, or since the last one. Rejects with a `GitError`. */
  readChanges(root: string, since: string | undefined): Promise<Changes>;
  /** Accepts all findings. Rejects with a `BaselineRefusal` that says why not. */
  createBaseline(analysed: Analysed, options: { readonly force: boolean }): Promise<ChangedBaseline>;
  /** Writes a configuration to start from, unless the folder has one. */
  createConfiguration(root: string): Promise<CreatedConfiguration>;
  /**
   * Why a file of the folder can't take a change, as a sentence without a full stop; undefined where it can. Of a file
   * that is open in the editor, what is on the disk may be another text, or nothing.
   */
  whyNotWrite(
    folder: Pick<FolderMessage, "root" | "loose">,
    target: WriteTarget,
  ): Promise<string | undefined>;
  /**
   * The projects' own programs, to verify fixes in: from a file to the program that contains it. `textOf` gives the
   * texts that the analysis saw; without programs no fix is more than `review`.
   */
  createOwnPrograms(textOf: (path: string) => string | undefined): Promise<OwnPrograms>;
}
