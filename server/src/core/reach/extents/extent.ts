/**
 * How large what a call is given may be, by where it comes from: a constant, the body of a request with its framework's limit,
 * the body as it arrives, the rows of a query. What lives in this folder: following values to where they come from.
 * What doesn't: what so many bytes cost (`costs/`), and who is worth a finding (`rules/`).
 */
import type { Cost } from "../../finding/finding.ts";
import { cost, timed, type Sized } from "../../catalogue/row.ts";
import { TIERS } from "../../finding/finding.ts";
import { tierOf } from "../../costs/tiers.ts";
import { unitCost } from "../../costs/units.ts";

export type Extent =
  | { readonly is: "known"; readonly bytes: number; readonly of: string }
  /** Something refuses what is larger. */
  | { readonly is: "bounded"; readonly bytes: number; readonly of: string }
  /** Whoever sends it, or the number of rows, decides. */
  | { readonly is: "open"; readonly of: string };

/** `100 kB`, `1 MB`. */
export function bytesText(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1e6) return `${Math.round(bytes / 1000)} kB`;
  return `${Math.round(bytes / 1e6)} MB`;
}

/** Bytes of a text that takes no time worth naming, whatever reads it. */
const SHORT = 1000;

/** Few bodies are as large as they may be: by so many tiers less they count. */
const UNLIKELY = 2;

/** What the call costs by the size of what it is given; undefined where the row's own cost says as much. */
export function costOfExtent(extent: Extent, { unit }: Sized, own: Cost): Cost | undefined {
  const time = (bytes: number): number | undefined => unit && unitCost(unit, bytes) / 1e6;
  if (extent.is === "open") {
    const megabyte = time(1e6);
    const why = megabyte === undefined ? own.why : `about ${Math.round(megabyte)} ms for a megabyte`;
    return cost(atLeast("low", own), `size not bounded, ${why}`);
  }
  const milliseconds = time(extent.bytes);
  if (milliseconds === undefined)
    return extent.bytes < SHORT ? cost("trivial", bytesText(extent.bytes)) : undefined;
  if (extent.is === "known") return timed(milliseconds, bytesText(extent.bytes));
  const tier = TIERS[Math.max(0, TIERS.indexOf(tierOf(milliseconds)) - UNLIKELY)]!;
  return cost(tier, `at most, for ${bytesText(extent.bytes)}`, Number(milliseconds.toPrecision(2)));
}

/** The same for the operation: what it is done to, and whether anything bounds that. */
export function whatOf({ is, of }: Extent): { readonly of: string; readonly isOpen?: true } {
  return is === "open" ? { of, isOpen: true } : { of };
}

function atLeast(tier: Cost["tier"], own: Cost): Cost["tier"] {
  return TIERS.indexOf(own.tier) > TIERS.indexOf(tier) ? own.tier : tier;
}
