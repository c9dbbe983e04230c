// The folder says that it is a test.
import { readFileSync } from "node:fs";

export async function helper(): Promise<string> {
  return readFileSync("fixture.txt", "utf8");
}
