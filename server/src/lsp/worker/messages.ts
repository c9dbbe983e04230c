/**
 * What the protocol thread and the analysis thread say to each other: plain data, cloned on the way. Neither side
 * knows the other's modules; this file is all they share. Paths are absolute with forward slashes, positions count
 * from 1.
 */
import type {
  Explanation,
  Finding,
  FixChoice,
  Place,
  Position,
  Problem,
  Progress,
} from "../../core/index.ts";
import type { Changes } from "../../core/policy/touched.ts";
import type { FixSelection } from "../../node/index.ts";

/** Lower runs first: what a person waits for, then the squiggles of open files, then the workspace. */
export const PRIORITIES = { person: 0, diagnostics: 1, scan: 2 } as const;
export type Priority = keyof typeof PRIORITIES;

/**
 * A workspace folder. `interrupt` is one Int32 that both threads see: the protocol thread adds 1 to it to stop whatever
 * analysis of the folder is running, also in the middle of a slice.
 */
export interface FolderMessage {
  readonly root: string;
  readonly interrupt: SharedArrayBuffer;
  /** Only the open documents, nothing from the disk: files outside every workspace folder. */
  readonly loose: boolean;
}

/** The text of an open document; `stamp` is the protocol thread's own count of its changes. */
export interface DocumentText {
  readonly path: string;
  readonly text: string;
  readonly stamp: number;
}

/** How much of an analysis somebody waits for: what is found, or also the fixes that are planned for it. */
export type Until = "findings" | "fixes";

export type WorkerRequest =
  /** Bring the folder up to date. Answered with `undefined` once what it waits for was sent. */
  | {
      readonly type: "analyse";
      readonly root: string;
      readonly priority: Priority;
      readonly until: Until;
    }
  | { readonly type: "explain"; readonly root: string; readonly file: string; readonly position: Position }
  | {
      readonly type: "resolveFix";
      readonly root: string;
      readonly findingId: string;
      readonly fix: FixChoice;
    }
  /** All fixes of the selection, to a fixpoint, as one change. */
  | { readonly type: "fixAll"; readonly root: string; readonly selection: FixSelection }
  /** Accept all findings of the folder. With `force` a baseline that is there is replaced. */
  | { readonly type: "createBaseline"; readonly root: string; readonly force: boolean }
  /** Bring the folder up to date, and say what changed in it since the commit, or since the last one. */
  | { readonly type: "changes"; readonly root: string; readonly since?: string }
  /** Write a configuration to start from, where there is none. */
  | { readonly type: "createConfiguration"; readonly root: string };

/** An edit with places instead of offsets. */
export interface PlacedEdit {
  readonly place: Place;
  readonly text: string;
}

export interface ResolvedFile {
  readonly file: string;
  readonly create: boolean;
  /** The stamp of the document the edits are for; absent when the text came from the disk. */
  readonly stamp?: number;
  readonly edits: readonly PlacedEdit[];
}

export type ResolvedFix =
  | { readonly files: readonly ResolvedFile[]; readonly safety: "safe" | "review" }
  | { readonly declined: string };

/** What all fixes together change, or why nothing can be changed. */
export type FixedAll =
  | {
      readonly files: readonly ResolvedFile[];
      /** Findings that are gone. */
      readonly fixed: number;
      /** Why the others are left, most frequent first. */
      readonly left: readonly { readonly reason: string; readonly count: number }[];
      /** False where there was no end to it. */
      readonly complete: boolean;
    }
  | { readonly declined: string };

export type CreatedBaseline =
  | { readonly file: string; readonly findings: number }
  /** `exists`: with `force` it would be replaced. */
  | { readonly refused: string; readonly exists: boolean };

/** What changed, or why git does not tell. */
export type ChangesAnswer = Changes | { readonly refused: string };
/** The file that is there now, and why it is not a new one. */
export interface CreatedConfiguration {
  readonly file?: string;
  readonly refused?: string;
}

export interface WorkerAnswers {
  analyse: undefined;
  explain: Explanation;
  resolveFix: ResolvedFix;
  fixAll: FixedAll;
  createBaseline: CreatedBaseline;
  changes: ChangesAnswer;
  createConfiguration: CreatedConfiguration;
}

export type ToWorker =
  /** All folders there are; the ones that left are forgotten. */
  | { readonly kind: "folders"; readonly folders: readonly FolderMessage[] }
  | { readonly kind: "documents"; readonly root: string; readonly documents: readonly DocumentText[] }
  /** These files are as on the disk again: changed there, created, deleted, or closed in the editor. */
  | { readonly kind: "reread"; readonly root: string; readonly paths: readonly string[] }
  /** The configuration changed: read the folder anew. */
  | { readonly kind: "reopen"; readonly root: string }
  /** A baseline changed on the disk. */
  | { readonly kind: "baselines"; readonly root: string }
  | { readonly kind: "request"; readonly id: number; readonly request: WorkerRequest }
  | { readonly kind: "cancel"; readonly id: number };

/** The findings of one file, for the text with this stamp (absent: for the text on the disk). */
export interface FileFindings {
  readonly file: string;
  readonly stamp?: number;
  readonly findings: readonly Finding[];
}

export type FromWorker =
  | { readonly kind: "response"; readonly id: number; readonly answer: WorkerAnswers[keyof WorkerAnswers] }
  | { readonly kind: "failure"; readonly id: number; readonly message: string; readonly cancelled: boolean }
  | { readonly kind: "progress"; readonly root: string; readonly progress: Progress }
  /**
   * Files whose findings changed. Each analysis sends them twice: as soon as they are found, without fixes, and with
   * what is planned. `complete` on the last part of a first answer: files that no part named since the folder was
   * opened have none.
   */
  | {
      readonly kind: "findings";
      readonly root: string;
      readonly files: readonly FileFindings[];
      readonly planned: boolean;
      readonly complete: boolean;
    }
  /** All problems of a folder, and the files that its configuration came from. */
  | {
      readonly kind: "problems";
      readonly root: string;
      readonly problems: readonly Problem[];
      readonly configuration: readonly string[];
    }
  | { readonly kind: "log"; readonly message: string };

/** The protocol thread's end of a worker. Tests put one in the same thread. */
export interface WorkerChannel {
  post(message: ToWorker): void;
  onMessage(listener: (message: FromWorker) => void): void;
  /** Called once when the worker is gone for a reason other than `terminate`. */
  onExit(listener: (reason: string) => void): void;
  terminate(): void;
}

/** The worker's end. */
export interface WorkerPort {
  post(message: FromWorker): void;
  onMessage(listener: (message: ToWorker) => void): void;
}
