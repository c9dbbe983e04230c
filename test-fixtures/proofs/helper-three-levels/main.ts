// Three functions down to a slow key derivation: the loop stands still before, and turns after.
import { EventEmitter } from "node:events";
import { pbkdf2Sync } from "node:crypto";

const ITERATIONS = 900_000;

function deriveKey(password: string, salt: string): Buffer {
  return pbkdf2Sync(password, salt, ITERATIONS, 16, "sha512");
}

function fingerprint(password: string): string {
  return deriveKey(password, "pepper").toString("hex");
}

function describeUser(name: string, password: string): string {
  return `${name}: ${fingerprint(password).slice(0, 8)}`;
}

const users = new EventEmitter();
users.on("created", async (name: string, password: string) => {
  console.log(describeUser(name, password));
});
users.emit("created", "ada", "engine");
