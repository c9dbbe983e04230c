// A text grows by what each turn gives: each needs what is there already.
import { setTimeout as later } from "node:timers/promises";

async function translate(word: string): Promise<string> {
  await later(word.length);
  return word.toUpperCase();
}

async function translateAll(words: readonly string[]): Promise<string> {
  let text = "";
  for (const word of words) { // together
    text += `${await translate(word)} `;
  }
  return text.trim();
}

process.once("beforeExit", async () => console.log(await translateAll(["four", "two", "a"])));
