// Constants of the function around it are sent along.
import { EventEmitter } from "node:events";

const requests = new EventEmitter();
requests.on("mix", async (names: readonly string[], factor: number) => {
  const weights = new Map(names.map((name, index) => [name, index + 1]));
  const mix = (rounds: number): number => {
    let sum = 0;
    for (let i = 0; i < 1_000_000; i++) sum = (sum + (weights.get(names[i % names.length]!) ?? 0) * factor) % rounds;
    return sum;
  };
  const first = mix(997);
  const second = mix(1009);
  console.log(first, second);
});
requests.emit("mix", ["a", "b", "c"], 5);
