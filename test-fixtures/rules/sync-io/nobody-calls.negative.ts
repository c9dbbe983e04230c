// Functions that nobody calls block nobody, nor do nested functions that are only made.
import { readFileSync } from "node:fs";

export function library(path: string): string {
  return readFileSync(path, "utf8");
}

export async function makesReaders(path: string): Promise<{ read: () => string }> {
  function unused(): string {
    return readFileSync(path, "utf8");
  }
  const alsoUnused = () => unused();
  return { read: alsoUnused };
}

class Reader {
  read(): string {
    return readFileSync("a", "utf8");
  }
}

export async function constructsOnly(): Promise<Reader> {
  return new Reader();
}
