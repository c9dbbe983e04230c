/** Doing once what never changes. What lives here: whether it may be kept, and the edits that keep it. */
export { createHoisting, type Hoisting } from "./hoisting.ts";
export type { HoistPlan } from "./hoist.ts";
