// Nobody's code changes, but somebody notices a copy: a fake and a patch don't stand in for it, a mock in a test neither, and a list of exports has one more.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import * as commands from "./commands.js";
import { Book, size } from "./sizes.js";

class Store {
  load(path: string): string {
    return readFileSync(path, "utf8").trim();
  }
  get title(): string {
    return this.load("a.txt");
  }
}

class Disk {
  read(path: string): string {
    return readFileSync(path, "utf8").trim();
  }
  get title(): string {
    return this.read("a.txt");
  }
}

const jobs = new EventEmitter();
jobs.on("store", async (store: Store) => console.log(store.load("a.txt"), store.title));
jobs.on("disk", async (disk: Disk) => console.log(disk.read("a.txt"), disk.title));
jobs.on("page", async (page: commands.Page) => console.log(commands.load("a.txt"), page.title));
jobs.on("book", async (book: Book) => console.log(size("a.txt"), book.pages));

const fake = { load: (path: string) => `fake ${path}`, title: "fake" } as unknown as Store;
const patched = new Disk();
patched.read = (path) => `patched ${path}`;
console.log(fake.title, patched.title, Object.keys(commands).includes("load"));

const left: [string, object][] = [
  ["store", new Store()],
  ["disk", new Disk()],
  ["page", new commands.Page()],
  ["book", new Book()],
];
process.on("beforeExit", () => {
  const job = left.shift();
  if (job) setImmediate(() => jobs.emit(...job));
});
