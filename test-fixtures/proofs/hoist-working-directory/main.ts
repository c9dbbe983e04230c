// The path is relative to where the program was started: whose file it is, a person knows.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

const requests = new EventEmitter();
requests.on("motto", async () => console.log(readFileSync("motto.txt", "utf8").trim()));
requests.emit("motto");
requests.emit("motto");
