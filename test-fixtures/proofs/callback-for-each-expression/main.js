// forEach with an expression for a callback, a destructured item, and a Map.
import { EventEmitter } from "node:events";
import { writeFileSync, readFileSync } from "node:fs";

const save = ({ name, text }) => writeFileSync(name, text);

const jobs = new EventEmitter();
jobs.on("save", async (files) => {
  files.forEach((file) => save(file));
  files.forEach(({ name }) => console.log(readFileSync(name, "utf8")));
  new Map(files.map(({ name, text }) => [name, text])).forEach((text, name) => writeFileSync(name, text + "!"));
  console.log(readFileSync("one.txt", "utf8"));
});
jobs.emit("save", [
  { name: "one.txt", text: "1" },
  { name: "two.txt", text: "2" },
]);
