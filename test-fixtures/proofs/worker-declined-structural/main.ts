// The parameter's type is data, and what one caller hands over has an accessor: its copy would not have it.
import { EventEmitter } from "node:events";

interface Source {
  readonly start: number;
}

class Meter {
  get start(): number {
    return 5;
  }
}

function mix(source: Source): number {
  let sum = source.start;
  for (let i = 0; i < 1_000_000; i++) sum = (sum * 31 + source.start) % 1009;
  return sum;
}

const requests = new EventEmitter();
requests.on("mix", async () => {
  console.log(mix({ start: 1 }), mix(new Meter()));
});
requests.emit("mix");
