// Methods on a prototype, as they were written before there were classes.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function Store(folder) {
  this.folder = folder;
}

Store.prototype.load = function (name) {
  return readFileSync(this.folder + "/" + name, "utf8").trim();
};

Store.prototype.shout = function (name) {
  return this.load(name).toUpperCase();
};

const jobs = new EventEmitter();
const store = new Store("data");
jobs.on("show", async (name) => console.log(store.shout(name)));
jobs.emit("show", "a.txt");
