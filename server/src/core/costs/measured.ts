/**
 * What the ways off the loop cost, as `npm run bench:curves` measured them (`bench/curves/measured.json`; the curves are
 * in `docs/which-alternative.md`), rounded to what a message can say. In milliseconds, unless said otherwise.
 */

/** Until a new worker thread answers for the first time: once for each thread of a pool. */
export const WORKER_START = 35;

/** A message to a warm worker and its answer, beside the work and the data. */
export const WORKER_CALL = 0.05;

/** Until a forked Node process answers for the first time. */
export const PROCESS_START = 80;

/** Nanoseconds for each byte (as JSON) of objects that cross, on the loop's thread. */
export const CLONE_NANOSECONDS = { send: 5, receive: 8 } as const;

/** The slice from which on pauses are hardly to be measured: about one percent. */
export const SLICE = 5;

/**
 * The work from which a worker is recommended: most of a thread's start, and five slices. Below, cutting does as much for
 * others; above, the thread has paid for itself with the second call.
 */
export const WORKER_FROM = 25;

/** All of the pieces together, from which a pool started for them comes near to halving their time on two threads. */
export const POOL_FROM = 20 * WORKER_START;

/** Below this nobody waits long enough for anything to pay; less than half of a slice. */
export const LEAVE_BELOW = 2;
