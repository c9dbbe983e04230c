// A tag that reads, and a tag that a helper gives.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function include(texts: TemplateStringsArray, ...names: string[]): string {
  return texts.map((text, index) => text + (names[index] ? readOne(names[index]) : "")).join("");
}

function readOne(name: string): string {
  return readFileSync(`${name}.txt`, "utf8").trim();
}

function tagFor(name: string): (texts: TemplateStringsArray) => string {
  const prefix = readOne(name);
  return (texts) => prefix + texts.join();
}

const jobs = new EventEmitter();
jobs.on("tag", async () => {
  console.log(include`<${"a"}> <${"b"}>`);
  console.log(tagFor("a")`: text`);
});
jobs.emit("tag");
