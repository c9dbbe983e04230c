import { writeFileSync } from "node:fs";

export const save = (path: string): void => {
  writeFileSync(path, "");
};
