// Results that nobody uses: the caller still waits, so that what follows comes after.
import { EventEmitter } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";

function save(text: string): void {
  writeFileSync("out.txt", text);
}

const saveTwice = (text: string): void => {
  save(text);
  save(`${text}${text}`);
};

const jobs = new EventEmitter();
jobs.on("save", async (text: string) => {
  saveTwice(text);
  if (text) save("short"), save("last");
  else save("nothing");
  console.log(readFileSync("out.txt", "utf8"));
});
jobs.emit("save", "text");
