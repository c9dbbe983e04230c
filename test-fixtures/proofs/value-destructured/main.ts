// A method is taken out of its object before it is called.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

const store = {
  load(path: string): string {
    return readFileSync(path, "utf8").trim();
  },
};
const { load, load: other } = store;

const jobs = new EventEmitter();
jobs.on("load", async (path: string) => {
  const again = store.load;
  console.log(load(path), other(path), again(path));
});
jobs.emit("load", "a.txt");
