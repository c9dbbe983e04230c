import fs from "node:fs";
import path from "node:path";

const folder = "templates";

export function loadTemplate(name: string): string {
  return fs.readFileSync(path.join(folder, `${name}.html`), "utf8");
}
