// A pause on purpose: what follows must not be asked before it is over.
import { setTimeout as sleep } from "node:timers/promises";

let state = "starting";
setTimeout(() => (state = "ready"), 5).unref();

async function loadState(): Promise<string> {
  return state;
}

async function ask(): Promise<string> {
  await sleep(20); // together
  const answer = await loadState(); // together
  return answer;
}

process.once("beforeExit", async () => console.log(await ask()));
