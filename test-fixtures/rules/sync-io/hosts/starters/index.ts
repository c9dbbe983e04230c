import { readFileSync } from "node:fs";
import throng from "throng";

void throng({
  master: async () => console.log(readFileSync("banner.txt", "utf8")), //: startup (lifecycle)
  worker: async (id: number) => { const { start } = await import("./main.ts"); await start(id); },
});
