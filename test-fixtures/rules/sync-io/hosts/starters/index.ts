import { readFileSync } from "node:fs";
import throng from "throng";

void throng({
  master: async () => console.log(readFileSync("banner.txt", "utf8")), //: startup (lifecycle)
  worker: (id: number) => import("./main.ts").then(({ start }) => start(id)),
});
