import { readFileSync } from "fs";

function tail(path: string): string {
  return readFileSync(path, "utf8").trim().slice(-4);
}

export = { tail };
