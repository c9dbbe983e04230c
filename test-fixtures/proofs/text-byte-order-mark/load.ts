import { readFileSync } from "node:fs";

export const load = (path: string): string => {
  return readFileSync(path, "utf8").trim();
};
