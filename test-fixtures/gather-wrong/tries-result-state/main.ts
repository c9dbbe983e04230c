// What is made of the first result says where the second one looks.
import { readFile } from "node:fs/promises";

const settings = { name: "default.txt" };

async function loadText(): Promise<string> {
  return readFile(settings.name, "utf8");
}

async function run(): Promise<string> {
  try { // together
    const text = await readFile("settings.json", "utf8");
    settings.name = JSON.parse(text).name;
  } catch {}
  let text = "none";
  try { // together
    text = await loadText();
  } catch {}
  return text;
}

process.once("beforeExit", async () => console.log(await run()));
