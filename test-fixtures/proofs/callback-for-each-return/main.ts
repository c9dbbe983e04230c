// forEach whose callback returns early: return goes on with the next item, not out of the function.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

const jobs = new EventEmitter();
jobs.on("show", async (names: string[]) => {
  names.forEach((name) => {
    if (name === "b") return;
    const text = readFileSync(`data/${name}.txt`, "utf8").trim();
    if (text === "") return void console.log(name, "is empty");
    console.log(name, text);
  });
  console.log("end");
});
jobs.emit("show", ["a", "b", "c"]);
