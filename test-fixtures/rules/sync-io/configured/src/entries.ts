import { readFileSync } from "node:fs";
import { route } from "acme-server";
import { Bus, Task } from "./bus.js";

const bus = new Bus();

route("/report", () => readFileSync("report.html"));
//                     ^^^^^^^^^^^^ sync-io warning async hoist

bus.subscribe("orders", (message) => {
  readFileSync(message);
//^^^^^^^^^^^^ sync-io warning async
});

export class Cleanup extends Task {
  perform(): void {
    readFileSync("list");
//  ^^^^^^^^^^^^ sync-io warning async hoist
  }

  describe(): string {
    return readFileSync("text", "utf8");
  }
}
