/** All that the curves are drawn from. */
import type { CrossingPoint } from "./crossing.ts";
import type { ElsewherePoint } from "./elsewhere.ts";
import type { ManyPoint } from "./many.ts";
import type { SlicePoint } from "./slices.ts";

export interface Measured {
  readonly machine: string;
  readonly elsewhere: readonly ElsewherePoint[];
  readonly crossing: readonly CrossingPoint[];
  readonly slices: readonly SlicePoint[];
  readonly many: readonly ManyPoint[];
}
