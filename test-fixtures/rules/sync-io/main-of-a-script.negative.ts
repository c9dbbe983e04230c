// A script's main runs once and serves nobody, though it is async.
import { readFileSync, writeFileSync } from "node:fs";

async function main(): Promise<void> {
  const names = readNames();
  const response = await fetch("https://example.org/names", { method: "POST", body: names });
  writeFileSync("answer.txt", await response.text());
}

function readNames(): string {
  return readFileSync("names.txt", "utf8");
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
