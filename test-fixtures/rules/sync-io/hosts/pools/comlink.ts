// It exposes itself to whoever started it.
import { expose } from "comlink";
import { readFileSync } from "node:fs";

export class Reader {
  async read(path: string): Promise<string> {
    return readFileSync(path, "utf8");
  }
}

expose(new Reader());
