/** Measures of numbers: loops, arithmetic, Math, conversions. */
import type { Measure } from "./measure.ts";
export declare const numbers: readonly Measure[];
