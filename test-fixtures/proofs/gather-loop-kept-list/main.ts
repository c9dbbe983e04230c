// A list that others see: what was in it before stays, and a failure would leave less in it.
import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";

class Log {
  readonly lines: string[] = ["begun"];

  async add(names: readonly string[]): Promise<void> {
    for (const name of names) {
      const text = await readFile(name, "utf8");
      this.lines.push(`${name} ${text.length > 0}`);
    }
  }
}

const requests = new EventEmitter();
requests.on("asked", async (names: string[]) => {
  const log = new Log();
  await log.add(names);
  console.log(log.lines);
});
requests.emit("asked", ["package.json", "tsconfig.json"]);
