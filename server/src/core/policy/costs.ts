/** Which operations cost too little to count, by the thresholds of a configuration. */
import { LIMITS, type Limits } from "../costs/decide.ts";
import { TIER_LIMITS } from "../costs/tiers.ts";
import { TIERS, type Cost, type Tier } from "../finding/finding.ts";
import type { Said, SettingsOf } from "./settings.ts";

/** A threshold that an operation does not reach. */
export interface Threshold {
  readonly key: "costs.from" | "costs.milliseconds" | "costs.loops";
  readonly said: Said<string | number | boolean>;
}

/** What a threshold is asked about: an operation as a boundary reaches it. */
export interface Costly {
  readonly api: string;
  readonly cost: Cost;
  readonly inLoop: boolean;
}

/** Code of the workspace itself, which takes its time without any API. */
const OWN_CODE: ReadonlySet<string> = new Set(["loop", "recursion"]);

/** The time of one call says little where it stands in a loop: then its tier, which was raised for that, decides. */
export function thresholdAbove(
  { api, cost: { tier, milliseconds }, inLoop }: Costly,
  { values }: SettingsOf,
): Threshold | undefined {
  const ofLoops = values.get("costs.loops");
  if (ofLoops && OWN_CODE.has(api) && milliseconds !== undefined && milliseconds < Number(ofLoops.value))
    return { key: "costs.loops", said: ofLoops };
  const from = values.get("costs.from");
  if (from && TIERS.indexOf(tier) < TIERS.indexOf(from.value as Tier))
    return { key: "costs.from", said: from };
  const least = values.get("costs.milliseconds");
  if (!least) return undefined;
  const isKnown = milliseconds !== undefined && !inLoop;
  const isBelow = isKnown ? milliseconds < Number(least.value) : TIER_LIMITS[tier] <= Number(least.value);
  return isBelow ? { key: "costs.milliseconds", said: least } : undefined;
}

/** How many of a list that may be long are started at a time, unless a configuration says otherwise. */
const AT_A_TIME = 10;

export function gatherLimitFrom({ values }: SettingsOf): number {
  const said = values.get("gather.limit");
  return said ? Number(said.value) : AT_A_TIME;
}

/** Whether nothing is started before a message that people read. */
export function keepsLogsFrom({ values }: SettingsOf): boolean {
  return values.get("gather.logs")?.value !== "cross";
}

/** The thresholds by which an alternative is chosen. */
export function limitsFrom({ values }: SettingsOf): Limits {
  const number = (key: string): number | undefined => {
    const said = values.get(key);
    return said && Number(said.value);
  };
  return { worker: number("costs.worker") ?? LIMITS.worker, slice: number("costs.slice") ?? LIMITS.slice };
}
