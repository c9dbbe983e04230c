// A forked file is a process of its own.
import { readFileSync } from "node:fs";

process.on("message", async (path: string) => {
  process.send?.(readFileSync(path, "utf8"));
});
