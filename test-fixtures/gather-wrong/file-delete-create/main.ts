// What is old is removed first, then what is new is put in the same place.
import { readFile, rm, writeFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";

async function removeOld(): Promise<string> {
  await pause(10);
  await rm("cache.json", { force: true });
  return "removed";
}

async function createNew(): Promise<string> {
  await writeFile("cache.json", "new");
  return "created";
}

async function renew(): Promise<string> {
  const first = await removeOld(); // together
  const second = await createNew(); // together
  return `${first} ${second} ${await readFile("cache.json", "utf8").catch(() => "gone")}`;
}

process.once("beforeExit", async () => {
  await writeFile("cache.json", "old");
  console.log(await renew());
});
