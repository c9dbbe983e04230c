// scrypt with options: the types of the promisified form know no options, and nothing that would not compile is offered.
import { EventEmitter } from "node:events";
import { scryptSync } from "node:crypto";

function sign(text: string): string {
  return scryptSync(text, "salt", 16, { N: 2 ** 17, r: 12, maxmem: 2 ** 29 }).toString("hex");
}

const documents = new EventEmitter();
documents.on("saved", async (text: string) => {
  console.log(`${text}: ${sign(text)}`);
});
documents.emit("saved", "contract");
