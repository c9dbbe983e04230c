import { existsSync, readFileSync } from "node:fs";
import { offload } from "acme-pool";
import { quick } from "acme-fast";
import { work } from "acme-legacy";
import { trusted } from "./trusted.js";

class Legacy {
  load(): string {
    return readFileSync("legacy", "utf8");
  }
}

export async function silent(legacy: Legacy): Promise<void> {
  existsSync("flag");
  quick();
  work();
  legacy.load();
  trusted();
  offload(() => readFileSync("big"));
}
