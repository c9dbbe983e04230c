// What is returned at the end depends on what the one before it has set.
import { stat } from "node:fs/promises";

let language = "en";

async function loadLanguage(): Promise<string> {
  await stat(".");
  language = "fr";
  return language;
}

async function greeting(): Promise<string> {
  const found = language === "fr" ? "bonjour" : "hello";
  await stat(".");
  return found;
}

async function greet(): Promise<string> {
  await loadLanguage(); // together
  return greeting(); // together
}

process.once("beforeExit", async () => console.log(await greet()));
