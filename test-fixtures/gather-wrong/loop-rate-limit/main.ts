// The server answers so many at a time: the loop waits between the questions.
import { setTimeout as delay } from "node:timers/promises";

let open = 0;

async function ask(name: string): Promise<string> {
  open++;
  await delay(2);
  const answer = open > 1 ? `${name}: too many requests` : `${name}: yes`;
  open--;
  return answer;
}

async function askAll(names: readonly string[]): Promise<void> {
  for (const name of names) { // together
    console.log(await ask(name));
    await delay(2);
  }
}

process.once("beforeExit", async () => askAll(["a", "b", "c"]));
