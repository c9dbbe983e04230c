/** Measures of objects and functions: properties, elements, calls, iteration, allocation, exceptions. */
import type { Measure } from "./measure.ts";
export declare const objects: readonly Measure[];
