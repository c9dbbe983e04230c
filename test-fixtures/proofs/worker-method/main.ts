// A method of a class with type parameters: the fields that it reads are handed over, and it stays where it is.
import { EventEmitter } from "node:events";

interface Weights {
  readonly first: number;
  readonly others: readonly number[];
}

class Mixer<Name extends string> {
  readonly name: Name;
  readonly #weights: Weights;
  private rounds = 3;

  constructor(name: Name, weights: Weights) {
    this.name = name;
    this.#weights = weights;
  }

  /** Some number. */
  mix(start: number): number {
    const { others } = this.#weights;
    let sum = start;
    for (let i = 0; i < 1_000_000; i++) sum = (sum * this.#weights.first + (others[i % others.length] ?? 0)) % 1009;
    return sum * this.rounds;
  }
}

const requests = new EventEmitter();
const mixer = new Mixer("m", { first: 31, others: [1, 2, 3] });
requests.on("mix", async () => {
  const mixed = mixer.mix(3);
  console.log(mixer.name, mixed);
});
requests.emit("mix");
