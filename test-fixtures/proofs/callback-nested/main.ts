// Callbacks in callbacks, two levels deep.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

const read = (folder: string, name: string): string => readFileSync(`${folder}/${name}`, "utf8").trim();

const jobs = new EventEmitter();
jobs.on("all", async (folders: Record<string, string[]>) => {
  const all = Object.entries(folders).map(([folder, names]) => ({
    folder,
    texts: names.map((name) => read(folder, name)),
  }));
  console.log(JSON.stringify(all));
});
jobs.emit("all", { one: ["a.txt", "b.txt"], two: ["c.txt"] });
