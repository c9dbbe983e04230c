// Nothing is left behind by the turns: they are started together.
import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";

const names = ["package.json", "tsconfig.json"] as const;

async function check(names: readonly string[]): Promise<void> {
  let seen = 0;
  for (const name of names) {
    if (name === "") continue;
    const text = await readFile(name, "utf8");
    if (text.length > 0) seen++;
  }
  console.log(seen);
}

async function check2(): Promise<void> {
  for (const name of names) await readFile(name, "utf8");
}

const requests = new EventEmitter();
requests.on("asked", async (more: readonly string[]) => {
  await check([...more, ""]);
  await check2();
});
requests.emit("asked", names);
