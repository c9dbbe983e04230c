import { EventEmitter } from "node:events";
import { mkdirSync } from "node:fs";

/** Emitters call who listens to them, and no method of their own by its name. */
export class Mail extends EventEmitter {
  async prepare(): Promise<void> {
    mkdirSync("mail"); //: startup (main)
  }
}
