// What the turns before have given is handed to the call: each stage works on what the stage before it made.
import { setImmediate as turn } from "node:timers/promises";

async function render(text: string, stage: string): Promise<string> {
  await turn();
  return `${stage}(${text})`;
}

async function pipe(stages: readonly string[]): Promise<string> {
  return await stages.reduce(async (previous: Promise<string>, stage: string) => { // together
    const text = await previous;
    return await render(text, stage);
  }, Promise.resolve("text"));
}

process.once("beforeExit", async () => console.log(await pipe(["bold", "link", "box"])));
