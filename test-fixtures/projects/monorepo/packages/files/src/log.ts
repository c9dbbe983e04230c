import { appendFileSync } from "node:fs";

export function writeLog(line: string): void {
  appendFileSync("web.log", `${line}\n`);
}
