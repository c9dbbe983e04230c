import { readFileSync } from "node:fs";

export const slug = (text: string): string =>
  text
    .split(" ")
    .filter((word) => !readWords().includes(word))
    .join("-");

function readWords(): string[] {
  return readFileSync("stop-words.txt", "utf8").split("\n");
}
