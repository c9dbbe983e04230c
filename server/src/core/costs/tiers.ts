/** The tiers' bounds, for whoever turns milliseconds into a tier or back. */
import { TIERS, type Tier } from "../finding/finding.ts";

/** In milliseconds. No number says more about what takes longer, and some are too large for one. */
export const HUNDRED_YEARS = 100 * 365 * 24 * 3600 * 1000;

/** What an operation of the tier takes at most, in milliseconds; the last has no limit. */
export const TIER_LIMITS: Readonly<Record<Tier, number>> = {
  trivial: 0.1,
  low: 1,
  medium: 10,
  high: 100,
  extreme: Infinity,
};

/** The tier of so many milliseconds. */
export function tierOf(milliseconds: number): Tier {
  return TIERS.find((tier) => milliseconds < TIER_LIMITS[tier]) ?? "extreme";
}
