/** The requests and notifications that are ours, beside the protocol's own. Any editor may use them. */
import {
  NotificationType,
  RequestType,
  type Diagnostic,
  type PartialResultParams,
  type Position,
  type TextDocumentIdentifier,
  type WorkDoneProgressParams,
} from "vscode-languageserver";

export interface ScanParams extends WorkDoneProgressParams, PartialResultParams {
  /**
   * Show only what changes touch: since the branch left the commit, or since the last commit where none is named.
   * Files that are open show all their findings.
   */
  readonly changes?: { readonly since?: string };
}

export interface ScanResult {
  /** Findings that are shown by the scan, of all files. */
  readonly findings: number;
  /** Files that have some. */
  readonly files: number;
}

/** What a scan streams to its partial result token. */
export interface ScanPartialResult {
  readonly items: readonly { readonly uri: string; readonly diagnostics: readonly Diagnostic[] }[];
}

/** Analyses every folder and shows the findings of all files from then on. */
export const ScanRequest = new RequestType<ScanParams, ScanResult, void>("unblock/scan");

export interface ExplainParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
}

export interface ExplainResult {
  readonly title: string;
  /** Markdown. */
  readonly text: string;
}

/** Why the place is or is not reported. */
export const ExplainRequest = new RequestType<ExplainParams, ExplainResult, void>("unblock/explain");

export interface WhyNoFixParams extends ExplainParams {
  /** The finding's id; without it, every finding at the position. */
  readonly id?: string;
}

/** Why findings at the place have no fix. */
export const WhyNoFixRequest = new RequestType<WhyNoFixParams, ExplainResult, void>("unblock/whyNoFix");

export interface CreateBaselineParams {
  /** The workspace folder's uri; the first one without it. */
  readonly folder?: string;
  /** Replaces a baseline that is there. */
  readonly force?: boolean;
}

export type CreateBaselineResult =
  | { readonly uri: string; readonly findings: number }
  /** Why nothing was written. `exists`: with `force` it would be. */
  | { readonly refused: string; readonly exists: boolean };

/** Accepts all findings of a folder, so that only new ones are shown. */
export const CreateBaselineRequest = new RequestType<CreateBaselineParams, CreateBaselineResult, void>(
  "unblock/createBaseline",
);

export interface CreateConfigurationParams {
  /** The workspace folder's uri; the first one without it. */
  readonly folder?: string;
}

export interface CreateConfigurationResult {
  /** The file to show: the new one, or the one that was there. */
  readonly uri?: string;
  /** Why nothing was written. */
  readonly refused?: string;
}

/** Writes a configuration to start from into a folder that has none. */
export const CreateConfigurationRequest = new RequestType<
  CreateConfigurationParams,
  CreateConfigurationResult,
  void
>("unblock/createConfiguration");

export interface FixAllParams extends WorkDoneProgressParams {
  /** The file whose findings are fixed; all files without it. */
  readonly textDocument?: TextDocumentIdentifier;
}

export interface FixAllResult {
  /** Findings that are gone. */
  readonly fixed: number;
  /** Files that were changed, or created. */
  readonly files: number;
  /** What came of it, as sentences for a person: also what is left, and why. */
  readonly text: string;
}

/** Applies every safe fix, to a fixpoint, as one edit (`workspace/applyEdit`). */
export const FixAllRequest = new RequestType<FixAllParams, FixAllResult, void>("unblock/fixAll");

export interface Status {
  readonly state: "idle" | "analysing" | "error";
  /** Findings known now. */
  readonly findings: number;
  /** `resolve 120/800` while analysing, what went wrong for an error. */
  readonly message?: string;
}

export const StatusNotification = new NotificationType<Status>("unblock/status");

/** What an editor can ask for with `workspace/executeCommand`. */
export const COMMANDS = {
  scan: "unblock.scan",
  /** Arguments: a commit, or nothing for the last one. */
  scanChanges: "unblock.scanChanges",
  /** Arguments: uri, position. */
  explain: "unblock.explain",
  /** Arguments: uri, position, and the finding's id or nothing. */
  whyNoFix: "unblock.whyNoFix",
  /** Arguments: the file's uri. */
  fixFile: "unblock.fixFile",
  fixWorkspace: "unblock.fixWorkspace",
  /** Arguments: the folder's uri or nothing, whether to replace a baseline. */
  createBaseline: "unblock.baseline",
  /** Arguments: the folder's uri or nothing. */
  createConfiguration: "unblock.configuration",
} as const;

/** What our own client says when it starts the server. */
export interface InitializationOptions {
  /** The client shows the answers of `unblock.explain` and `unblock.whyNoFix` itself. */
  readonly showsExplanations?: boolean;
}
