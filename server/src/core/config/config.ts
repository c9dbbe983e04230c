/**
 * What a team decides, as plain data. What lives in this folder: the form of a configuration, its validator (`schema.ts`,
 * from which these types are derived), and its rows as rows of the catalogue. What doesn't: reading it from a disk
 * (`server/src/node`), which parts of it hold for a file and what follows from them (`policy/`).
 */
import type * as z from "zod";
import type { Position } from "../finding/finding.ts";
import type { conditionSchema } from "./row-schema.ts";
import type { WrittenConfig } from "./schema.ts";

type Plain<T> = T extends readonly (infer Item)[]
  ? readonly Plain<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Plain<T[Key]> }
    : T;

/** One configuration file, valid, as it is written. */
export type Config = Plain<WrittenConfig>;

/** The part of a configuration that may differ from file to file. */
export type FileSettings = Pick<Config, "rules" | "severities" | "contexts" | "ignore" | "costs" | "gather">;

/** A rule's severity whatever the table says, `on` for what the table says, or `off`. */
export type RuleSetting = NonNullable<FileSettings["rules"]>[string];

/** By which row of the severity table a context is judged; `off`: it makes no findings. */
export type ContextSetting = "handler" | "loop" | "unknown" | "page" | "off";

export type Override = NonNullable<Config["overrides"]>[number];
export type ConditionSetting = Plain<z.infer<typeof conditionSchema>>;
export type OperationSetting = NonNullable<Config["operations"]>[number];
export type EntrySetting = NonNullable<Config["entries"]>[number];
export type InsulationSetting = NonNullable<Config["insulation"]>[number];

export type EffectSetting = NonNullable<Config["effects"]>[number];

/** The lists of rows in a configuration. */
export const ROW_LISTS = ["operations", "entries", "insulation", "effects"] as const;
export type RowList = (typeof ROW_LISTS)[number];

/**
 * A configuration and where it holds: in its folder and all below. A file that another one extends is a layer of its
 * own, before that one and for the same folder.
 */
export interface ConfigLayer {
  /** The file that says it: `unblock.config.jsonc`, package.json, or what one of them extends. */
  readonly path: string;
  readonly directory: string;
  readonly config: Config;
  /** Where its rows stand in the file, in their order; absent where nobody knows. */
  readonly places?: Readonly<Record<RowList, readonly Position[]>>;
}
