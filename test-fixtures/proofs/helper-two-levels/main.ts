// Two helpers between the listener and the read: both become asynchronous, and declare it.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

interface Settings {
  readonly greeting: string;
}

function readSettings(path: string): Settings {
  return JSON.parse(readFileSync(path, "utf8")) as Settings;
}

function greet(path: string, name: string): string {
  const { greeting } = readSettings(path);
  return `${greeting}, ${name}`;
}

const visits = new EventEmitter();
visits.on("visit", async (path: string, name: string) => {
  try {
    console.log(greet(path, name));
  } catch (error) {
    console.log("failed:", (error as NodeJS.ErrnoException).code);
    throw error;
  }
});
visits.emit("visit", process.argv[2] ?? "settings.json", "Ada");
