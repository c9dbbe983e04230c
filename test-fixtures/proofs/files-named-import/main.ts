// The helper is in another file and imported by its name.
import { EventEmitter } from "node:events";
import { sign } from "./sign.js";

const documents = new EventEmitter();
documents.on("saved", async (text: string) => {
  console.log(`${text}: ${sign(text)}`);
});
documents.emit("saved", "contract");
