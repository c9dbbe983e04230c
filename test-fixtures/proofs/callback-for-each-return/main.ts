// forEach whose callback returns early: return goes on with the next item, not out of the function.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

const jobs = new EventEmitter();
jobs.on("show", async (names: string[]) => {
  names.forEach((name) => {
    if (name === "b") return;
    for (const line of readFileSync(`data/${name}.txt`, "utf8").trim().split("\n")) {
      if (line === "stop") return;
      console.log(name, line);
    }
    console.log(name, "has no stop");
  });
  console.log("end");
});
jobs.emit("show", ["a", "b", "c"]);
