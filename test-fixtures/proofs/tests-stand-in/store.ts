import { readFileSync } from "node:fs";

export const store = {
  load(path: string): string {
    return readFileSync(path, "utf8").trim();
  },
};
