// How far it came is a field, which is set between the two and outlives the failure of the second.
import { readFile } from "node:fs/promises";

class Reader {
  stage = "reading the first";

  async run(): Promise<string> {
    const first = await readFile("there.txt", "utf8"); // together
    this.stage = "reading the second";
    const second = await readFile("missing.txt", "utf8"); // together
    return first + second;
  }
}

process.once("beforeExit", async () => {
  const reader = new Reader();
  console.log(await reader.run().catch(() => reader.stage));
});
