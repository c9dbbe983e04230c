import { readFileSync } from "node:fs";
import { Badge, Language } from "./badge.ts";

const language = new Language();
const badge = new Badge();

/** That one of the services listens says nothing about the others. */
async function start(): Promise<void> {
  language.setUp();
  await Promise.resolve();
  console.log(readFileSync("settings.json", "utf8")); //: startup (main)
  badge.setUp();
}

void start();
