import { readFileSync } from "node:fs";

export function loadTemplate(name: string): string {
  return readFileSync(`templates/${name}.html`, "utf8");
}
