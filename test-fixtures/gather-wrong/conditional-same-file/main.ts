// A file is written where that is wanted, and read at the end.
import { readFile, stat, writeFile } from "node:fs/promises";

async function saveDraft(text: string): Promise<void> {
  await stat(".");
  await writeFile("draft.txt", text);
}

async function loadDraft(): Promise<string> {
  return readFile("draft.txt", "utf8").catch(() => "no draft");
}

async function edit(isWanted: boolean): Promise<string> {
  if (isWanted) await saveDraft("hello"); // together
  return loadDraft(); // together
}

process.once("beforeExit", async () => console.log(await edit(true)));
