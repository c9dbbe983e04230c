// forEach with an expression for a callback, a destructured item, and a Map, in JavaScript whose types are inferred.
import { EventEmitter } from "node:events";
import { writeFileSync, readFileSync } from "node:fs";

const save = ({ name, text }) => writeFileSync(name, text);

const FILES = [
  { name: "one.txt", text: "1" },
  { name: "two.txt", text: "2" },
];

const jobs = new EventEmitter();
jobs.on("save", async () => {
  FILES.forEach((file) => save(file));
  FILES.forEach(({ name }) => console.log(readFileSync(name, "utf8")));
  new Map([["one.txt", "one"]]).forEach((text, name) => writeFileSync(name, text + "!"));
  console.log(readFileSync("one.txt", "utf8"));
});
jobs.emit("save");
