import { readFileSync } from "node:fs";

// Ignored here; whoever calls `template` still gets the finding.
export async function render(): Promise<string> {
  return template();
}

export function template(): string {
  return readFileSync("template", "utf8");
}
