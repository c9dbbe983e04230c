// A file is written, then read: to begin with, it is not there.
import { readFile, writeFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";

async function saveDraft(text: string): Promise<number> {
  await pause(10);
  await writeFile("draft.txt", text);
  return text.length;
}

async function loadDraft(): Promise<string> {
  return readFile("draft.txt", "utf8").catch(() => "no draft");
}

async function edit(): Promise<string> {
  const size = await saveDraft("hello"); // together
  const draft = await loadDraft(); // together
  return `${size} ${draft}`;
}

process.once("beforeExit", async () => console.log(await edit()));
