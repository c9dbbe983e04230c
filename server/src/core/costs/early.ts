/** What code takes before the engine has compiled it, as an early request meets it. */

/** How much longer it takes then; and, in nanoseconds, after how much of that the engine has compiled what is hot. */
const SLOWER = 10;
const COMPILED_AFTER = 70_000;

/** Of so many nanoseconds of compiled code, those that an early call takes. */
export function earlyTime(nanoseconds: number): number {
  return nanoseconds + Math.min(nanoseconds * SLOWER, COMPILED_AFTER);
}
