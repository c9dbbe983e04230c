// No return type is written, and callers rely on what is inferred.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function parse(path: string) {
  const [name = "", age = "0"] = readFileSync(path, "utf8").trim().split(",");
  return { name, age: Number(age) };
}

function older(path: string) {
  const person = parse(path);
  return { ...person, age: person.age + 1 };
}

type Person = { name: string; age: number };

const jobs = new EventEmitter();
jobs.on("birthday", async (path: string) => {
  const person: Person = older(path);
  console.log(person);
});
jobs.emit("birthday", "a.txt");
