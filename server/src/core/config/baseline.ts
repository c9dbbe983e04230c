/**
 * The baseline's form: findings that a team has accepted, so that only new ones count. Its validator and its text; what
 * an entry accounts for is said by `policy/baseline.ts`.
 */
import type { Position } from "../finding/finding.ts";
import { byCodeUnit } from "../finding/order.ts";

/** The name of a baseline that no configuration names. */
export const BASELINE_FILE = "unblock.baseline.json";

/** Whether a file may be a baseline, by its name alone. */
export function isBaselineName(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return name.includes("baseline") && name.endsWith(".json");
}

/** Of the file's form. A file with another one is left alone. */
export const BASELINE_VERSION = 1;

/** Findings that are alike in everything that the fields say. */
export interface BaselineEntry {
  readonly rule: string;
  /** Relative to the baseline's folder, with forward slashes. */
  readonly file: string;
  /** The function that encloses the boundary. */
  readonly symbol: string;
  /** What the function serves, where that is known: `GET /report`. */
  readonly label?: string;
  /** The boundary as the code writes it, on one line and cut short. Tells a finding again whose function was renamed. */
  readonly code: string;
  /** Functions on the way from the boundary to the worst operation. Tells a finding again that moved along its path. */
  readonly through?: readonly string[];
  /** The APIs, worst first. Empty for rules about what the code says of itself. */
  readonly operations: readonly string[];
  /** How many findings the entry accounts for. */
  readonly count: number;
  /** Why they are accepted, written by hand and kept by updates. */
  readonly reason?: string;
}

export interface PlacedEntry extends BaselineEntry {
  readonly position: Position;
}

/** One baseline as it was read. */
export interface Baseline {
  readonly path: string;
  /** The folder that `file` of the entries is relative to. */
  readonly directory: string;
  /** Those that could be understood. */
  readonly entries: readonly PlacedEntry[];
  readonly state: BaselineState;
}

/** `broken`: not all was understood, and nothing may write to the file. `repetitive`: entries stand there twice. */
export type BaselineState = "sound" | "repetitive" | "broken";

/** Something in the file that is not as it should be, at the value that the keys lead to. */
export interface BaselineMistake {
  readonly keys: readonly (string | number)[];
  readonly message: string;
  /** Writing the file anew loses nothing. */
  readonly harmless?: boolean;
}

export interface CheckedBaseline {
  /** The entries that hold, with their index in the file. */
  readonly entries: readonly (readonly [index: number, entry: BaselineEntry])[];
  readonly mistakes: readonly BaselineMistake[];
}

/** Takes from a parsed file what holds, and says what does not. */
export function checkBaseline(value: Readonly<Record<string, unknown>>): CheckedBaseline {
  const { version, findings, ...rest } = value;
  if (version !== BASELINE_VERSION) return { entries: [], mistakes: [versionMistake(version)] };
  const mistakes = Object.keys(rest).map((key) => ({ keys: [key], message: `unknown key "${key}"` }));
  if (!Array.isArray(findings))
    return {
      entries: [],
      mistakes: [...mistakes, { keys: ["findings"], message: `"findings" must be a list` }],
    };
  const checked = findings.map((finding: unknown, index) => checkEntry(finding, index));
  const entries = checked.flatMap(({ entry }, index) => (entry ? [[index, entry] as const] : []));
  const unique = withoutDuplicates(entries);
  return {
    entries: unique.entries,
    mistakes: [...mistakes, ...checked.flatMap((each) => each.mistakes), ...unique.mistakes],
  };
}

function versionMistake(version: unknown): BaselineMistake {
  const message =
    version === undefined
      ? `not a baseline: "version" is missing`
      : `a baseline of version ${JSON.stringify(version)}; this version of Unblock reads version ${BASELINE_VERSION}`;
  return { keys: ["version"], message };
}

const isText = (value: unknown): boolean => typeof value === "string";
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) > 0;

/** In the order in which they are written. */
const FIELDS: Readonly<
  Record<keyof BaselineEntry, { is: (value: unknown) => boolean; form: string; optional?: boolean }>
> = {
  rule: { is: isText, form: "a text" },
  file: { is: isText, form: "a text" },
  symbol: { is: isText, form: "a text" },
  label: { is: isText, form: "a text", optional: true },
  code: { is: isText, form: "a text" },
  through: { is: isTexts, form: "a list of texts", optional: true },
  operations: { is: isTexts, form: "a list of texts" },
  count: { is: isCount, form: "a whole number from 1" },
  reason: { is: isText, form: "a text", optional: true },
};

function checkEntry(value: unknown, index: number): { entry?: BaselineEntry; mistakes: BaselineMistake[] } {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { mistakes: [{ keys: ["findings", index], message: "a finding must be an object" }] };
  const fields = value as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(fields).filter((key) => !(key in FIELDS));
  const wrong = Object.entries(FIELDS).filter(
    ([key, { is, optional }]) => !(optional && fields[key] === undefined) && !is(fields[key]),
  );
  const mistakes = [
    ...unknown.map((key) => ({ keys: ["findings", index, key], message: `unknown key "${key}"` })),
    ...wrong.slice(0, 1).map(([key, { form }]) => ({
      keys: key in fields ? ["findings", index, key] : ["findings", index],
      message: key in fields ? `"${key}" must be ${form}` : `"${key}" is missing: ${form}`,
    })),
  ];
  return wrong.length > 0 ? { mistakes } : { entry: fields as unknown as BaselineEntry, mistakes };
}

/** The first counts; a reason that only the second one gives is kept. */
function withoutDuplicates(given: readonly (readonly [number, BaselineEntry])[]): CheckedBaseline {
  const kept = new Map<string, readonly [number, BaselineEntry]>();
  const mistakes: BaselineMistake[] = [];
  for (const [index, entry] of given) {
    const key = entryKey(entry);
    const first = kept.get(key);
    if (first === undefined) {
      kept.set(key, [index, entry]);
      continue;
    }
    mistakes.push({ keys: ["findings", index], message: "the same entry a second time", harmless: true });
    if (first[1].reason === undefined && entry.reason !== undefined)
      kept.set(key, [first[0], { ...first[1], reason: entry.reason }]);
  }
  return { entries: [...kept.values()], mistakes };
}

/** Equal for entries that say the same of the same findings; also their order in the file. */
export function entryKey({
  file,
  symbol,
  label,
  rule,
  code,
  through = [],
  operations,
}: BaselineEntry): string {
  return [file, symbol, label ?? "", rule, code, operations.join(" "), through.join(" ")].join("\n");
}

/** The file's text: an entry a line, sorted, so that a change of one is a change of one line. */
export function baselineText(entries: readonly BaselineEntry[]): string {
  const keyed = entries.map((entry) => [entryKey(entry), entry] as const);
  const lines = keyed.sort(([a], [b]) => byCodeUnit(a, b)).map(([, entry]) => `    ${entryText(entry)}`);
  const findings = lines.length === 0 ? "[]" : `[\n${lines.join(",\n")}\n  ]`;
  return `{\n  "version": ${BASELINE_VERSION},\n  "findings": ${findings}\n}\n`;
}

function entryText(entry: BaselineEntry): string {
  const fields = (Object.keys(FIELDS) as (keyof BaselineEntry)[]).flatMap((key) => {
    const value = entry[key];
    if (value === undefined) return [];
    return [
      `"${key}": ${Array.isArray(value) ? `[${value.map((each) => JSON.stringify(each)).join(", ")}]` : JSON.stringify(value)}`,
    ];
  });
  return `{ ${fields.join(", ")} }`;
}
