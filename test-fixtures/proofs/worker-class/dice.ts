/** A generator of numbers with a state of its own. */
class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  roll(): number {
    this.#state = (this.#state * 48271) % 2147483647;
    return (this.#state % 6) + 1;
  }
}

const enum Side {
  Low = 1,
  High = 6,
}

export function throwDice(seed: number): Map<number, number> {
  const dice = new Dice(seed);
  const counts = new Map<number, number>();
  for (let i = 0; i < 2_000_000; i++) {
    const side = dice.roll();
    if (side < Side.Low || side > Side.High) throw new RangeError("no such side");
    counts.set(side, (counts.get(side) ?? 0) + 1);
  }
  return counts;
}
