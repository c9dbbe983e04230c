// What handles the first failure gets on to a function that throws; then the second must not be done.
import { readFile, writeFile } from "node:fs/promises";

function rethrow(error: unknown): void {
  if (error instanceof Error) fail(error);
}

function fail(error: Error): never {
  throw error;
}

async function copy(): Promise<string> {
  let text = "";
  try { // together
    text = await readFile("missing.txt", "utf8");
  } catch (error) {
    rethrow(error);
  }
  try { // together
    await writeFile("written.txt", "written");
  } catch {}
  return text;
}

process.once("beforeExit", async () => {
  console.log(await copy().catch(() => "failed"));
  console.log(await readFile("written.txt", "utf8").catch(() => "not written"));
});
