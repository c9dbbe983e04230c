/** Measures of texts and regular expressions. */
import type { Measure } from "./measure.ts";
export declare const texts: readonly Measure[];
