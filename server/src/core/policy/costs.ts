/** Which operations cost too little to count, by the thresholds of a configuration. */
import { TIERS, type Cost, type Tier } from "../finding/finding.ts";
import type { SettingsOf } from "./settings.ts";

/** The most that an operation of the tier takes, in milliseconds. */
export const TIER_LIMITS: Readonly<Record<Tier, number>> = {
  trivial: 0.1,
  low: 1,
  medium: 10,
  high: 100,
  extreme: Infinity,
};

/** The time of one call says little where it stands in a loop: then its tier, which was raised for that, decides. */
export function isBelowThreshold(
  { tier, milliseconds }: Cost,
  inLoop: boolean,
  { values }: SettingsOf,
): boolean {
  const from = values.get("costs.from")?.value as Tier | undefined;
  if (from !== undefined && TIERS.indexOf(tier) < TIERS.indexOf(from)) return true;
  const least = values.get("costs.milliseconds")?.value as number | undefined;
  if (least === undefined) return false;
  const isKnown = milliseconds !== undefined && !inLoop;
  return isKnown ? milliseconds < least : TIER_LIMITS[tier] <= least;
}
