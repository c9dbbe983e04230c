/** How a unit is measured: a loop of its own, run until it is optimised, less the same loop without the unit. */
import type { UnitName } from "../../server/src/core/costs/units.ts";
/** One way to do a unit many times. */
export interface Measure {
    readonly unit: UnitName;
    /**
     * Does it `turns` times on what differs from turn to turn, and gives something that depends on all of them, so that
     * nothing can be left out by the compiler.
     */
    readonly run: (turns: number) => unknown;
    /** The same loop without the unit; nothing is subtracted without it. */
    readonly without?: (turns: number) => unknown;
    /** How many of the unit a turn does: the bytes of what is parsed, the items of what is copied. 1 unless said. */
    readonly each?: number;
    /** How many turns a round has: enough for a few milliseconds. */
    readonly turns: number;
}
export declare const kept: () => unknown;
/** Nanoseconds of a turn's units alone; never less than a hundredth, where the loop's own noise is larger. */
export declare function measured({ run, without, turns }: Measure): number;
