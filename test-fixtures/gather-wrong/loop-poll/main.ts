// A state is asked for until it is what one waits for.
import { setImmediate as turn } from "node:timers/promises";

let questions = 0;

async function askState(): Promise<string> {
  await turn();
  questions++;
  return questions === 3 ? "done" : "busy";
}

async function waitForIt(): Promise<string> {
  let state = "unknown";
  for (let i = 0; i < 6; i++) { // together
    state = await askState();
    if (state === "done") break;
  }
  return `${state} after ${questions}`;
}

process.once("beforeExit", async () => console.log(await waitForIt()));
