/** Measures of arrays, Maps, Sets and objects as collections. */
import type { Measure } from "./measure.ts";
export declare const collections: readonly Measure[];
