/**
 * The names and shapes of what is ours in the protocol, as `server/src/lsp/protocol.ts` defines them. By name only: the
 * two bundles carry different copies of the protocol library, so its objects are not shared.
 */
import type { Position } from "vscode-languageclient";

export const SCAN = "unblock/scan";
export const EXPLAIN = "unblock/explain";
export const WHY_NO_FIX = "unblock/whyNoFix";
export const CREATE_BASELINE = "unblock/createBaseline";
export const CREATE_CONFIGURATION = "unblock/createConfiguration";
export const FIX_ALL = "unblock/fixAll";
export const STATUS = "unblock/status";

/** Server commands whose answer is an `Explanation` to show. */
export const EXPLAINING_COMMANDS: readonly string[] = ["unblock.explain", "unblock.whyNoFix"];

export interface ScanParams {
  /** Only what changes touch: since the commit, or since the last one. */
  readonly changes?: { readonly since?: string };
}

export interface ScanResult {
  readonly findings: number;
  readonly files: number;
}

export type CreatedBaseline =
  | { readonly uri: string; readonly findings: number }
  /** `exists`: with `force` it would be replaced. */
  | { readonly refused: string; readonly exists: boolean };

export interface FixAllParams {
  /** The file whose findings are fixed; all files without it. */
  readonly textDocument?: { readonly uri: string };
}

export interface FixAllResult {
  readonly fixed: number;
  readonly files: number;
  /** What came of it, as sentences for a person. */
  readonly text: string;
}

export interface Explanation {
  readonly title: string;
  /** Markdown. */
  readonly text: string;
}

export interface PlaceParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

export interface Status {
  readonly state: "idle" | "analysing" | "error";
  readonly findings: number;
  readonly message?: string;
}

export interface CreatedConfiguration {
  /** The file to show: the new one, or the one that was there. */
  readonly uri?: string;
  /** Why nothing was written. */
  readonly refused?: string;
}
