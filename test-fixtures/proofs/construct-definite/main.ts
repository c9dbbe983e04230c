// Fields that are assigned on the object when it is there: the compiler is told that somebody does.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

const projects = new Set<Project>();

class Project {
  root: string;
  names: readonly string[];
  #lines = 0;

  constructor(path: string) {
    projects.add(this);
    const { root, names } = this.#find(path);
    this.root = root;
    this.names = names.map((name) => `${this.root}/${name}`);
    if (this.#lines < 2) throw new Error("too short");
  }

  #find(path: string): { root: string; names: readonly string[] } {
    const [root = "", ...names] = readFileSync(path, "utf8").trim().split("\n");
    this.#lines = names.length + 1;
    return { root, names };
  }
}

const jobs = new EventEmitter();
jobs.on("open", async (path: string) => {
  const project = new Project(path);
  console.log(project.root, project.names.join(), projects.size);
});
jobs.emit("open", "a.txt");
