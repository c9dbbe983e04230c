// A member that overrides one of a package's class: others call it, synchronously.
import { EventEmitter } from "node:events";
import { readdirSync } from "node:fs";

class Inbox extends EventEmitter {
  override listenerCount(name: string): number {
    return readdirSync("data").length + super.listenerCount(name);
  }
}

const inbox = new Inbox();
inbox.on("count", async () => console.log(inbox.listenerCount("count")));
inbox.emit("count");
