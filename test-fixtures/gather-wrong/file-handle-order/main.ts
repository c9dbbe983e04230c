// Two writes through one open file: each begins where the one before has ended.
import { open, readFile, type FileHandle } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";

async function writeHead(handle: FileHandle): Promise<number> {
  await pause(10);
  return (await handle.write("head ")).bytesWritten;
}

async function writeBody(handle: FileHandle): Promise<number> {
  return (await handle.write("body ")).bytesWritten;
}

async function write(handle: FileHandle): Promise<number> {
  const head = await writeHead(handle); // together
  const body = await writeBody(handle); // together
  return head + body;
}

process.once("beforeExit", async () => {
  const handle = await open("page.txt", "w");
  const size = await write(handle);
  await handle.close();
  console.log(size, await readFile("page.txt", "utf8"));
});
