/**
 * What a team decides, as plain data that was validated before it came here. What lives in this folder: the form of a
 * configuration, its validator and schema, and which parts of it hold for a file. What doesn't: reading it from a disk,
 * and what it is good for (`policy/`, `catalogue/`).
 */
import type { EntryRow, FileEntryRow, OperationRow } from "../catalogue/row.ts";
import type { ContextName, Severity, Tier } from "../finding/finding.ts";

/** A rule's severity whatever the table says, `on` for what the table says, or `off`. */
export type RuleSetting = Severity | "on" | "off";

/** By which row of the severity table a context is judged; `off`: it makes no findings. */
export type ContextSetting = "handler" | "loop" | "unknown" | "off";

/** The part of a configuration that may differ from file to file. */
export interface FileSettings {
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** Cells of the severity table: row, then tier. */
  readonly severities?: Readonly<
    Partial<Record<"handler" | "loop" | "unknown", Readonly<Partial<Record<Tier, Severity>>>>>
  >;
  readonly contexts?: Readonly<Partial<Record<ContextName, ContextSetting>>>;
  readonly ignore?: {
    /** Patterns of paths, relative to the configuration's folder: nothing is reported there. */
    readonly paths?: readonly string[];
    /** Packages whose operations do not count. */
    readonly packages?: readonly string[];
    /** APIs (`node:fs#existsSync`, or their name alone) and functions of the workspace (`Store.load`) that do not count. */
    readonly symbols?: readonly string[];
  };
  /** Operations below these do not count. */
  readonly costs?: { readonly from?: Tier; readonly milliseconds?: number };
}

/** One configuration, `extends` already applied. */
export interface Config extends FileSettings {
  /** Configurations of folders above do not count. */
  readonly root?: boolean;
  readonly operations?: readonly OperationRow[];
  readonly entries?: readonly EntryRow[];
  readonly insulation?: readonly (EntryRow | FileEntryRow)[];
  /** Later ones win. Patterns are relative to the configuration's folder. */
  readonly overrides?: readonly (FileSettings & { readonly files: readonly string[] })[];
  readonly suppressions?: {
    /** Severity of a suppression without a reason; `off` to allow it. */
    readonly withoutReason?: RuleSetting;
  };
  /** The baseline's file, relative to the configuration's folder; false for none. */
  readonly baseline?: string | false;
}

/** A configuration and where it holds: in its folder and all below. */
export interface ConfigLayer {
  /** The file that says it: `unblock.config.jsonc` or package.json. */
  readonly path: string;
  readonly directory: string;
  readonly config: Config;
}
