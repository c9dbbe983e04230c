/** Work of a given length, the same in every thread and process: arithmetic that nothing can leave out. */

/** Does so many steps of about a nanosecond, and gives something that depends on all. */
export function spin(steps) {
  let state = 12345;
  for (let i = 0; i < steps; i++) state = (Math.imul(state, 1664525) + 1013904223) | 0;
  return state;
}

/** Steps that take a millisecond here, in optimised code: the best of several tries, since others only disturb. */
export function stepsOfMillisecond() {
  const steps = 2_000_000;
  let best = Infinity;
  for (let round = 0; round < 20; round++) {
    const start = performance.now();
    spin(steps);
    best = Math.min(best, performance.now() - start);
  }
  return Math.round(steps / best);
}
