// An interface whose implementation is an object literal that a function returns.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

interface Templates {
  load(name: string): string;
}

function createTemplates(folder: string): Templates {
  return {
    load: (name) => readFileSync(`${folder}/${name}.html`, "utf8").trim(),
  };
}

function render(templates: Templates, name: string): string {
  return templates.load("page").replace("{name}", name);
}

const jobs = new EventEmitter();
jobs.on("page", async (name: string) => console.log(render(createTemplates("views"), name)));
jobs.emit("page", "Ada");
