// CPU work in a worker is the cure, not the illness.
import { pbkdf2Sync } from "node:crypto";
import { parentPort } from "node:worker_threads";

async function main(): Promise<void> {
  parentPort?.postMessage(pbkdf2Sync("password", "salt", 600_000, 32, "sha256"));
}

void main();
