// A method of a class waits for as long as a field says; the abstract method that calls it has several bodies.
import { EventEmitter } from "node:events";

class Pace {
  readonly #pause: number;
  constructor(pause: number) {
    this.#pause = pause;
  }
  hold(): void {
    const until = Date.now() + this.#pause;
    while (Date.now() <= until) continue;
  }
}

abstract class Step {
  constructor(protected readonly pace: Pace) {}
  abstract run(name: string): string;
}

class Slow extends Step {
  run(name: string): string {
    this.pace.hold();
    return `slow ${name}`;
  }
}

class Fast extends Step {
  run(name: string): string {
    return `fast ${name}`;
  }
}

const steps: Step[] = [new Slow(new Pace(130)), new Fast(new Pace(1))];
const jobs = new EventEmitter();
jobs.on("job", async (name: string) => {
  for (const step of steps) console.log(step.run(name));
});
jobs.emit("job", "work");
