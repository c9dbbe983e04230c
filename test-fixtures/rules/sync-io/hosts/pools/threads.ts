// threads runs it in a thread of its own.
import { readFileSync } from "node:fs";
import { expose } from "threads/worker";

expose({
  async read(path: string) {
    return readFileSync(path, "utf8");
  },
});
