// What is made of the first result between the two throws; then the second must not be done.
import { readFile, writeFile } from "node:fs/promises";

async function load(): Promise<unknown> {
  let text = "";
  try { // together
    text = await readFile("settings.json", "utf8");
  } catch {
    text = "{";
  }
  const settings: unknown = JSON.parse(text);
  try { // together
    await writeFile("loaded.txt", "loaded");
  } catch {}
  return settings;
}

process.once("beforeExit", async () => {
  console.log(await load().catch(() => "failed"));
  console.log(await readFile("loaded.txt", "utf8").catch(() => "not loaded"));
});
