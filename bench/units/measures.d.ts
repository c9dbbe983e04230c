import type { Measure } from "./measure.ts";
export declare const MEASURES: readonly Measure[];
