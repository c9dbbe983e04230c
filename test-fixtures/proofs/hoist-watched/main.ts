// The program watches the file: it means to see its changes.
import { EventEmitter } from "node:events";
import { readFileSync, watch } from "node:fs";
import { join } from "node:path";

const FILE = join(import.meta.dirname, "motto.txt");

const requests = new EventEmitter();
requests.on("motto", async () => console.log(readFileSync(FILE, "utf8").trim()));
const watcher = watch(FILE, () => requests.emit("motto"));
requests.emit("motto");
watcher.close();
