// Nobody asks how they ended: all are done, whichever fails, and the comments stay.
import { readdir, unlink } from "node:fs/promises";

async function clean(folder: string): Promise<void> {
  // First the old ones.
  try {
    await unlink(`${folder}/old.txt`);
  } catch {}

  // Those of others.
  try {
    await unlink(`${folder}/other.txt`);
  } catch {
    // They may have done so themselves.
  } // never mind

  try {
    await unlink(`${folder}/last.txt`);
  } catch (error) {
    console.log("not the last one", (error as Error).name);
  }
}

const [fault = ""] = process.argv.slice(2);
process.once("beforeExit", async () => {
  if (fault === "last") await unlink("./last.txt");
  await clean(".");
  console.log((await readdir(".")).filter((each) => each.endsWith(".txt")));
});
