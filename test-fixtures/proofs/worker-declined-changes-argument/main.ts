// The function sorts what it is given: on another thread it would sort a copy.
import { EventEmitter } from "node:events";

function shuffle(list: number[]): void {
  const last = list.length - 1;
  for (let i = 0; i < 1_000_000; i++) {
    const [a, b] = [i % list.length, last - (i % list.length)];
    [list[a], list[b]] = [list[b]!, list[a]!];
  }
}

const requests = new EventEmitter();
requests.on("shuffle", async () => {
  const list = [1, 2, 3, 4, 5];
  shuffle(list);
  console.log(list);
});
requests.emit("shuffle");
