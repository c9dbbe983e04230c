// The helper also runs when the process exits, where nothing can be awaited.
import { EventEmitter } from "node:events";
import { writeFileSync, readFileSync } from "node:fs";

function save(text: string): void {
  writeFileSync("state.txt", text);
}

process.on("exit", () => {
  save("at exit");
  console.log(readFileSync("state.txt", "utf8"));
});

const jobs = new EventEmitter();
jobs.on("save", async (text: string) => {
  save(text);
  console.log("saved");
});
jobs.emit("save", "now");
