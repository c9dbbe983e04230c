// Results tested by while, do and for: the program does the same, turn by turn.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function lineAt(path: string, index: number): string | undefined {
  return readFileSync(path, "utf8").trim().split("\n")[index];
}

const jobs = new EventEmitter();
jobs.on("lines", async (path: string) => {
  let at = 0;
  for (let line = lineAt(path, 0); line !== undefined; line = lineAt(path, ++at)) console.log("for", line);
  at = 0;
  while (lineAt(path, at) !== undefined) {
    console.log("while", lineAt(path, at));
    at++;
  }
  at = 0;
  do {
    console.log("do", at);
  } while (lineAt(path, ++at) !== undefined);
});
jobs.emit("lines", "a.txt");
