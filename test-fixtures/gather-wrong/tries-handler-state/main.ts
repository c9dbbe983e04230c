// What handles the first failure says where the second one looks.
import { readFile } from "node:fs/promises";

const settings = { name: "own.txt" };

async function loadOwn(name: string): Promise<string> {
  return readFile(name, "utf8");
}

async function loadText(): Promise<string> {
  return readFile(settings.name, "utf8");
}

async function run(): Promise<string> {
  let own = "none";
  try { // together
    own = await loadOwn("missing.txt");
  } catch {
    settings.name = "default.txt";
  }
  let text = "none";
  try { // together
    text = await loadText();
  } catch {}
  return own + text;
}

process.once("beforeExit", async () => console.log(await run()));
