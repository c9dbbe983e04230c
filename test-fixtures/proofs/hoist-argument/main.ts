// Another file each time: there is nothing to keep.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const requests = new EventEmitter();
requests.on("page", async (name: string) => {
  console.log(readFileSync(join(import.meta.dirname, name, "index.html"), "utf8").trim());
});
requests.emit("page", "a");
requests.emit("page", "b");
