// What handles the first failure ends the program, in a function of its own; then the second must not be begun.
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";

function giveUp(message: string): void {
  console.log(message);
  process.exit(0);
}

async function start(): Promise<string> {
  let text = "";
  try { // together
    text = await readFile("settings.json", "utf8");
  } catch {
    giveUp("no settings");
  }
  try { // together
    await writeFile("started.txt", "started");
  } catch {}
  return text;
}

process.once("exit", () => console.log(existsSync("started.txt") ? "started" : "not started"));
process.once("beforeExit", async () => {
  console.log(await start());
});
