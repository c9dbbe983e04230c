// Arrow functions as callbacks keep the method's this.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

class Folder {
  constructor(private readonly path: string) {}
  load(name: string): string {
    return readFileSync(`${this.path}/${name}`, "utf8").trim();
  }
  all(names: string[]): string[] {
    return names.map((name) => this.load(name));
  }
  each(names: string[]): void {
    names.forEach((name) => {
      console.log(this.load(name));
    });
  }
}

const jobs = new EventEmitter();
jobs.on("all", async (folder: Folder) => {
  console.log(folder.all(["a.txt", "b.txt"]));
  folder.each(["b.txt"]);
});
jobs.emit("all", new Folder("data"));
