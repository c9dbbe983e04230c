// A method that calls another one of its object, which is not there on another thread.
import { EventEmitter } from "node:events";

class Mixer {
  #rounds = 0;

  step(sum: number, i: number): number {
    this.#rounds++;
    return (sum * 31 + i) % 1009;
  }

  mix(start: number): string {
    let sum = start;
    for (let i = 0; i < 1_000_000; i++) sum = this.step(sum, i);
    return `${sum} ${this.#rounds}`;
  }
}

const requests = new EventEmitter();
const mixer = new Mixer();
requests.on("mix", async () => {
  console.log(mixer.mix(3));
});
requests.emit("mix");
