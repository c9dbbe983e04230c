/** All measures of units: one for each of the table, by test. */
import { builtIns } from "./built-ins.ts";
import { collections } from "./collections.ts";
import type { Measure } from "./measure.ts";
import { numbers } from "./numbers.ts";
import { objects } from "./objects.ts";
import { texts } from "./texts.ts";

export const MEASURES: readonly Measure[] = [...numbers, ...objects, ...collections, ...texts, ...builtIns];
