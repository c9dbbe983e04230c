/**
 * Memory for questions that ask each other, also in circles. An answer that a circle cut short is kept only until the
 * outermost question is answered: from elsewhere it may come out fuller. So each question is worked out once for an
 * outermost one, whatever the circles.
 */

/** Deep enough for factories of factories; what is nested deeper is not known. */
const MAX_DEPTH = 60;

interface Cut {
  readonly answer: readonly unknown[];
  /** The lowest open question that it depends on. */
  readonly lowest: number;
}

export interface Memo {
  /**
   * The answers for a key, by identity; all questions of one key have answers of one type. `compute` may ask for other
   * keys, also for this one: then it gets none.
   */
  ask<T>(key: object, compute: () => readonly T[]): readonly T[];
}

export function createMemo(): Memo {
  const whole = new WeakMap<object, readonly unknown[]>();
  const cuts = new Map<object, Cut>();
  const open = new Map<object, number>();
  let lowest = Infinity;

  const ask = <T>(key: object, compute: () => readonly T[]): readonly T[] => {
    const known = whole.get(key);
    if (known !== undefined) return known as readonly T[];
    const cut = cuts.get(key);
    if (cut) {
      lowest = Math.min(lowest, cut.lowest);
      return cut.answer as readonly T[];
    }
    const position = open.get(key) ?? (open.size >= MAX_DEPTH ? 0 : undefined);
    if (position !== undefined) {
      lowest = Math.min(lowest, position);
      return [];
    }
    return work(key, compute);
  };

  const work = <T>(key: object, compute: () => readonly T[]): readonly T[] => {
    const depth = open.size;
    const outer = lowest;
    lowest = Infinity;
    open.set(key, depth);
    const answer = compute();
    open.delete(key);
    const isWhole = lowest >= depth;
    if (isWhole) whole.set(key, answer);
    else cuts.set(key, { answer, lowest });
    lowest = Math.min(outer, isWhole ? Infinity : lowest);
    if (depth === 0) cuts.clear();
    return answer;
  };

  return { ask };
}

/** One key object for each pair of an owner and a name. */
export function createKeys(): (owner: object, name: string) => object {
  const keys = new WeakMap<object, Map<string, object>>();
  return (owner, name) => {
    let own = keys.get(owner);
    if (!own) keys.set(owner, (own = new Map()));
    let key = own.get(name);
    if (!key) own.set(name, (key = {}));
    return key;
  };
}
