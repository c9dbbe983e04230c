/** Which fixes a person asked for, and of each finding the one that is tried. */
import type { Alternative, Finding, PlannedFix } from "../../core/finding/finding.ts";
import { isWithin } from "../disk.ts";

export interface FixSelection {
  /** Absolute files and folders whose findings are fixed; none means everywhere. */
  readonly paths?: readonly string[];
  /** Folders in those whose findings are left out. */
  readonly except?: readonly string[];
  /** Rule ids; none means every rule. */
  readonly rules?: readonly string[];
  /** None means every alternative. Comments are mended only where `comment` is among them. */
  readonly alternatives?: readonly (Alternative | "comment")[];
  /** `review` takes `safe` fixes too. */
  readonly safety: "safe" | "review";
  /** Also fixes that turn getters into async methods. */
  readonly getters?: boolean;
  /** Only fixes that change nothing beside this file. */
  readonly only?: string;
}

/** The fix of a finding that is tried, by its index, or why there is none. */
export type Choice = { readonly fix: number } | { readonly reason: string };

/** Whether the finding is one to fix at all. Undefined for one that is not: nothing has to be said about it. */
export function choose(finding: Finding, selection: FixSelection): Choice | undefined {
  if (!isAsked(finding, selection)) return undefined;
  const fixes = finding.fixes.filter(({ safety }) => safety !== "display");
  const wanted = fixes.filter((fix) => isWanted(fix, selection));
  if (wanted.length === 0)
    return finding.operations.length > 0 ? { reason: whyNone(finding, fixes) } : undefined;
  const trusted = wanted.filter(({ safety }) => selection.safety === "review" || safety === "safe");
  if (trusted.length === 0) return { reason: forReview(wanted[0]!) };
  const near = trusted.find(({ reach }) => selection.only === undefined || (reach?.files ?? 1) === 1);
  return near ? { fix: finding.fixes.indexOf(near) } : { reason: OTHER_FILES };
}

export const OTHER_FILES = "it changes other files too";

function isAsked(
  { rule, place, suppressed }: Finding,
  { paths = [], except = [], rules = [] }: FixSelection,
): boolean {
  const isIn = (path: string) => isWithin(path, place.file);
  return (
    suppressed === null &&
    (paths.length === 0 || paths.some(isIn)) &&
    !except.some(isIn) &&
    (rules.length === 0 || rules.includes(rule))
  );
}

function isWanted(
  { alternative, onRequest }: PlannedFix,
  { alternatives = [], getters = false }: FixSelection,
): boolean {
  if (onRequest === "getters" && !getters) return false;
  return alternatives.length === 0 ? alternative !== "comment" : alternatives.includes(alternative);
}

function whyNone({ declined }: Finding, fixes: readonly PlannedFix[]): string {
  const [first] = declined;
  const onRequest = fixes.some((fix) => fix.onRequest) ? ", which is only done on request" : "";
  if (first !== undefined) return first.reason + onRequest;
  return fixes.length > 0 ? "its fix is of another alternative" : "there is no fix that edits the code";
}

function forReview({ notes = [] }: PlannedFix): string {
  return notes.length === 0 ? FOR_REVIEW : `${FOR_REVIEW}: ${notes.join("; ")}`;
}

const FOR_REVIEW = "its fix is for review";
