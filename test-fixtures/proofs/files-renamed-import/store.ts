import { readFileSync as read } from "node:fs";

function load(path: string): string {
  return read(path, "utf8");
}

function split(path: string): string[] {
  return load(path).trimEnd().split("\n");
}

export { load as loadText, split as loadLines };
