/** Builds the twins of Node's synchronous APIs. Nothing here is particular to one API. */
import type { Condition, Twin } from "../row.ts";

type Differences = Pick<Twin, "declines" | "result" | "iterates" | "since" | "note">;
export type Decline = NonNullable<Twin["declines"]>[number];

/** A twin that returns a promise, settled by libuv's thread pool. */
export function promised(symbol: string, differences: Differences = {}): Twin {
  return { symbol, offloads: "threadpool", by: "promise", ...differences };
}

/** A twin with a callback, whose work libuv's thread pool does. */
export function promisified(symbol: string, differences: Differences = {}): Twin {
  return { symbol, offloads: "threadpool", by: "promisify", ...differences };
}

/** A twin that never fits in place, and why: it shows the way, and a person has to go it. */
export function handmade(twin: Twin, reason: string): Twin {
  return { ...twin, declines: [{ when: () => true, reason }] };
}

export function decline(when: Condition, reason: string): Decline {
  return { when, reason };
}
