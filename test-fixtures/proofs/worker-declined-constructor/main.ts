// A constructor asks for it, and gives its object at once.
import { EventEmitter } from "node:events";

function mix(start: number): number {
  let sum = start;
  for (let i = 0; i < 1_000_000; i++) sum = (sum * 31 + i) % 1009;
  return sum;
}

class Seed {
  readonly value: number;
  constructor(start: number) {
    this.value = mix(start);
  }
}

class Garden extends Seed {}

const requests = new EventEmitter();
requests.on("mix", async () => {
  console.log(mix(1), new Garden(2).value);
});
requests.emit("mix");
