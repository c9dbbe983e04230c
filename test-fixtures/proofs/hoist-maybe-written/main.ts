// Another function writes to a path that does not show: it may be this file.
import { EventEmitter } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";

function save(path: string, text: string): void {
  writeFileSync(path, text);
}

const requests = new EventEmitter();
requests.on("motto", async () => {
  console.log(readFileSync(new URL("motto.txt", import.meta.url), "utf8").trim());
});
requests.emit("motto");
save("visits.txt", "1");
requests.emit("motto");
