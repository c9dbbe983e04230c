// A module loader of the program's own: its callers wait for the module. A gate is none.
import { readFileSync } from "node:fs";

export class EsmLoader {
  async resolveModule(path: string): Promise<string> {
    return read(path);
    //     ^^^^ module-load
  }
}

export async function loadEsmModule(path: string): Promise<string> {
  return read(path);
  //     ^^^^ module-load
}

export async function requireUser(path: string): Promise<string> {
  return read(path);
  //     ^^^^ sync-io
}

function read(path: string): string {
  return readFileSync(path, "utf8");
}
