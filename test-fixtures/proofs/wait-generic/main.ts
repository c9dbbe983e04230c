// A generic function that tries again after a pause, with a callback whose result it hands on.
import { EventEmitter } from "node:events";

function retry<Result>(attempt: (turn: number) => Result | undefined, pause: number): Result {
  for (let turn = 0; ; turn++) {
    const result = attempt(turn);
    if (result !== undefined) return result;
    const begin = new Date().getTime();
    while (new Date().getTime() < begin + pause);
  }
}

const jobs = new EventEmitter();
jobs.on("job", async () => {
  const text = retry((turn) => (turn === 2 ? `after ${turn}` : undefined), 110);
  console.log(text.toUpperCase());
});
jobs.emit("job");
