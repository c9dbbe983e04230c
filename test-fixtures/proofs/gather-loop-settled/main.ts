// Each turn handles its own failure: nothing is said of failures.
import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";

async function readAll(names: readonly string[]): Promise<string[]> {
  const lines: string[] = [];
  for (const name of names) {
    try {
      const text = await readFile(name, "utf8");
      lines.push(`${name}: ${text.length > 0}`);
    } catch {
      lines.push(`${name}: none`);
    }
  }
  return lines;
}

const requests = new EventEmitter();
requests.on("asked", async (names: string[]) => {
  console.log(await readAll(["missing", ...names, "none"]));
});
requests.emit("asked", ["package.json", "tsconfig.json"]);
