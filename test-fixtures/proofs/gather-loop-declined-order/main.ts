// What is left behind ahead of an await is there before the turns that follow.
import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";

async function look(names: readonly string[]): Promise<string[]> {
  const lines: string[] = [];
  for (const name of names) {
    lines.push(`begin ${name}`);
    const text = await readFile(name, "utf8");
    lines.push(`end ${name} ${text.length > 0}`);
  }
  return lines;
}

const requests = new EventEmitter();
requests.on("asked", async (names: string[]) => {
  console.log(await look(names));
});
requests.emit("asked", ["package.json", "tsconfig.json"]);
