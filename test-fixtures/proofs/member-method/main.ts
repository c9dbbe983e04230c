// Methods of a class, called on this and from outside.
import { EventEmitter } from "node:events";
import { Library } from "./library.js";

const library = new Library("books");
const requests = new EventEmitter();
requests.on("title", async (name: string) => {
  console.log(library.title(name), library.count);
});
requests.emit("title", "one");
