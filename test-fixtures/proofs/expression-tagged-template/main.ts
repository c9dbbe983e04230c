// A tag that a helper gives, and a helper in a tagged template's values.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function readOne(name: string): string {
  return readFileSync(`${name}.txt`, "utf8").trim();
}

function tagFor(name: string): (texts: TemplateStringsArray) => string {
  const prefix = readOne(name);
  return (texts) => prefix + texts.join();
}

const upper = (texts: TemplateStringsArray, ...values: string[]): string =>
  texts.map((text, index) => text + (values[index] ?? "").toUpperCase()).join("");

const jobs = new EventEmitter();
jobs.on("tag", async () => console.log(tagFor("a")`: text`, upper`<${readOne("a")}>`));
jobs.emit("tag");
