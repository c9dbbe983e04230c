// What the type of `pop` asks for ends the loop: nothing is left then, unless the list holds such an item.
import { EventEmitter } from "node:events";
import { stat } from "node:fs/promises";

async function fromTheEnd(names: readonly string[]): Promise<string[]> {
  const stack = names.filter((name) => name !== "");
  const lines: string[] = [];
  while (stack.length) {
    const name = stack.pop();
    if (name === undefined) break;
    if (name.startsWith(".")) continue;
    lines.push(`${name} ${(await stat(name)).isFile()}`);
  }
  return lines;
}

const requests = new EventEmitter();
requests.on("asked", async (names: string[]) => {
  console.log(await fromTheEnd([...names, ".hidden"]));
});
requests.emit("asked", ["package.json", "tsconfig.json"]);
