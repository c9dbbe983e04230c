// The loop is free while the object is made: what is done before the value is needed moves with it.
import { pbkdf2Sync } from "node:crypto";
import { EventEmitter } from "node:events";
import { mkdirSync } from "node:fs";

class Vault {
  readonly #key: Buffer;
  #uses = 0;

  constructor(password: string, folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#key = pbkdf2Sync(password, "salt", 1_500_000, 32, "sha512");
  }

  describe(): string {
    this.#uses += 1;
    return `${this.#key.length} ${this.#uses}`;
  }
}

const jobs = new EventEmitter();
jobs.on("open", async (password: string) => console.log(new Vault(password, "vault").describe()));
jobs.emit("open", "secret");
