// To give a shared list a name before the await is not to look into it; and what was caught belongs to who caught it.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

const shared = { names: [] as string[] };

const jobs = new EventEmitter();
jobs.on("load", async (path: string) => {
  const names = shared.names;
  try {
    names.push(readFileSync(path, "utf8").trim());
    JSON.parse(names[0]!);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    error.message = `${readFileSync(path, "utf8").trim()}: ${error.name}`;
    console.log(error.message, shared.names);
  }
});
jobs.emit("load", "a.txt");
