// Static methods, called by the class's name and by this.
import { EventEmitter } from "node:events";
import { pbkdf2Sync } from "node:crypto";

class Keys {
  static readonly salt = "salt";
  static derive(password: string): string {
    return pbkdf2Sync(password, this.salt, 900_000, 8, "sha512").toString("hex");
  }
  public static short(password: string): string {
    return this.derive(password).slice(0, 6);
  }
}

const users = new EventEmitter();
users.on("created", async (password: string) => console.log(Keys.short(password)));
users.emit("created", "engine");
