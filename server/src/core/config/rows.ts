/** The rows of a configuration as rows of the catalogue: what is data there becomes the functions that rows have. */
import { splitSymbol } from "../catalogue/catalogue.ts";
import { argumentAt, option } from "../catalogue/argument.ts";
import type {
  Argument,
  CallShape,
  CataloguePart,
  Condition,
  EffectStatement,
  EntryRow,
  OperationRow,
} from "../catalogue/row.ts";
import type { Mode, Resource } from "../catalogue/effects/effect-row.ts";
import type { Cost } from "../finding/finding.ts";
import type {
  Config,
  ConditionSetting,
  EffectSetting,
  EntrySetting,
  InsulationSetting,
  OperationSetting,
} from "./config.ts";

/** What only somebody knows who sees the workspace. */
export interface RowPlace {
  /** The symbol as code comes to mean it: with its module resolved from the configuration's folder. */
  symbolOf(symbol: string): string;
  /** Whether a path matches one of some patterns, which are relative to the configuration's folder. */
  matcherOf(patterns: readonly string[]): (path: string) => boolean;
}

export function partOf({ operations, entries, insulation, effects }: Config, place: RowPlace): CataloguePart {
  const rows = insulation ?? [];
  return {
    operations: (operations ?? []).map((row) => operationOf(row, place)),
    entries: [...(entries ?? []), ...rows.filter(isEntry)].map((row) => entryOf(row, place)),
    effects: (effects ?? []).map((row) => effectOf(row, place)),
    files: rows.flatMap((row) =>
      "file" in row
        ? [{ symbol: place.symbolOf(row.symbol), file: row.file, runs: "elsewhere", entry: row.entry }]
        : [],
    ),
    elsewhere: rows.flatMap((row) =>
      "files" in row ? [{ isMeant: place.matcherOf(row.files), entry: row.entry ?? "worker" }] : [],
    ),
  };
}

function effectOf(
  { symbol, name, reads = [], writes = [] }: EffectSetting,
  place: RowPlace,
): EffectStatement {
  const as = (mode: Mode) => (resource: Resource) => ({ resource, mode });
  return {
    symbol: symbol === undefined ? name! : place.symbolOf(symbol),
    isName: symbol === undefined,
    outside: [...reads.map(as("read")), ...writes.map(as("write"))],
    changes: [],
  };
}

type InsulatedEntry = Extract<InsulationSetting, { readonly calls: unknown }>;

function isEntry(row: InsulationSetting): row is InsulatedEntry {
  return "calls" in row;
}

function operationOf({ symbol, cost, when, twin, ...row }: OperationSetting, place: RowPlace): OperationRow {
  return {
    ...row,
    symbol: place.symbolOf(symbol),
    cost: costOf(cost),
    ...(when && { when: conditionOf(when) }),
    ...(twin && { twin: { ...twin, symbol: twinOf(symbol, twin.symbol, place), by: twin.by ?? "promise" } }),
  };
}

/** Beside the operation, or in a file, it is known as that is; a fix imports any other module by the name given here. */
function twinOf(operation: string, twin: string, { symbolOf }: RowPlace): string {
  const { module } = splitSymbol(twin);
  return module === splitSymbol(operation).module || module.startsWith(".") ? symbolOf(twin) : twin;
}

function costOf(cost: OperationSetting["cost"]): Cost {
  return typeof cost === "string" ? { tier: cost, why: WHY } : { ...cost, why: cost.why ?? WHY };
}

/** Fit for a message, where a configuration gives no reason of its own. */
const WHY = "as configured";

/** Of rows about exports and directives, which need no symbol. */
const NO_SYMBOL = "the configuration#entry";

function entryOf({ symbol, when, ...row }: EntrySetting | InsulatedEntry, place: RowPlace): EntryRow {
  return {
    ...row,
    calls: callsOf(row.calls, place),
    symbol: symbol === undefined ? NO_SYMBOL : place.symbolOf(symbol),
    runs: row.runs ?? "later",
    ...(when && { when: conditionOf(when) }),
  };
}

/** A configuration's patterns are relative to its folder, the catalogue's to the package that a file belongs to. */
function callsOf(calls: EntrySetting["calls"], { matcherOf }: RowPlace): EntryRow["calls"] {
  if (!("exports" in calls) || !calls.files) return calls;
  return { exports: calls.exports, isMeant: matcherOf(calls.files) };
}

function conditionOf(when: ConditionSetting | readonly ConditionSetting[]): Condition {
  const list = "argument" in when ? [when] : when;
  return (call) => list.every((condition) => isMet(call, condition) !== (condition.not ?? false));
}

function isMet(call: CallShape, { argument: at, property, is, value }: ConditionSetting): boolean {
  const given = property === undefined ? argumentAt(call, at) : option(call, at, property);
  const isKind = is === undefined || isOfKind(given, is);
  return (
    isKind && (value === undefined || (given !== undefined && "value" in given && given.value === value))
  );
}

function isOfKind(given: Argument | undefined, kind: NonNullable<ConditionSetting["is"]>): boolean {
  const isMissing = given === undefined || given.is === "nothing";
  if (kind === "missing" || kind === "given") return isMissing === (kind === "missing");
  return given?.is === kind || (kind === "string" && given?.is === "template");
}
