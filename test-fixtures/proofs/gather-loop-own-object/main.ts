// An object that the function has made is told of the turns in their order; comments stay.
import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";

class Report {
  readonly #lines: string[] = [];

  extend(text: string): void {
    this.#lines.push(`${this.#lines.length + 1} ${text.length > 0}`);
  }

  get lines(): readonly string[] {
    return this.#lines;
  }
}

async function look(names: readonly string[]): Promise<readonly string[]> {
  const report = new Report();
  for (const name of [...names, ...names]) {
    // All of it.
    const text = await readFile(name, "utf8"); // at once
    report.extend(text);
  }
  for (const name of names) {
    report.extend(await readFile(name, "utf8"));
  }
  return report.lines;
}

const requests = new EventEmitter();
requests.on("asked", async (names: string[]) => {
  console.log(await look(names));
});
requests.emit("asked", ["package.json", "tsconfig.json"]);
