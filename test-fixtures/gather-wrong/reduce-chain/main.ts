// A chain that hands on what each link made, by `then`.
import { setImmediate as turn } from "node:timers/promises";

async function loadNext(page: number): Promise<number> {
  await turn();
  return page * 2;
}

function last(steps: readonly string[]): Promise<number> {
  return steps.reduce((chain: Promise<number>, step: string) => // together
    chain.then((page) => loadNext(page + step.length)), Promise.resolve(1));
}

process.once("beforeExit", async () => console.log(await last(["a", "bb", "ccc"])));
