// The list is sorted where it is used: the next one would get it sorted.
import { EventEmitter } from "node:events";
import { readdirSync } from "node:fs";

const requests = new EventEmitter();
requests.on("list", async (last: string) => {
  const names = readdirSync(new URL("pages", import.meta.url));
  names.push(last);
  console.log(names.join());
});
requests.emit("list", "x");
requests.emit("list", "y");
