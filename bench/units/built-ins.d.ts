import type { Measure } from "./measure.ts";
export declare const builtIns: readonly Measure[];
