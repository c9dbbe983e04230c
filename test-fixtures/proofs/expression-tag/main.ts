// The helper is itself the tag of a template.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function include(texts: TemplateStringsArray, ...names: string[]): string {
  return texts.map((text, index) => text + (names[index] ?? "")).join("") + readFileSync("a.txt", "utf8").trim();
}

const jobs = new EventEmitter();
jobs.on("tag", async () => console.log(include`<${"a"}> <${"b"}>`));
jobs.emit("tag");
