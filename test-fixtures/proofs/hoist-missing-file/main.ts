// A file that is missing fails where it failed, each time it is asked for.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const HERE = import.meta.dirname;

function banner(): string {
  return readFileSync(join(HERE, "banner.txt"), "utf8");
}

const requests = new EventEmitter();
requests.on("banner", async () => {
  try {
    console.log(banner());
  } catch (error) {
    console.log((error as NodeJS.ErrnoException).code);
  }
});
requests.emit("banner");
requests.emit("banner");
