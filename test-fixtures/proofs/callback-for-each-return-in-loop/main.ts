// forEach whose callback returns out of a loop of its own, which continue would not leave.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

const jobs = new EventEmitter();
jobs.on("show", async (names: string[]) => {
  names.forEach((name) => {
    for (const line of readFileSync(`data/${name}.txt`, "utf8").trim().split("\n")) {
      if (line === "stop") return;
      console.log(name, line);
    }
    console.log(name, "has no stop");
  });
});
jobs.emit("show", ["a", "b"]);
