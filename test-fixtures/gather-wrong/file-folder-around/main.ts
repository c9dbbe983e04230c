// A folder is made with the one around it, in which a file is then written.
import { lookup } from "node:dns/promises";
import { mkdir, readdir, writeFile } from "node:fs/promises";

async function makeAssets(out: string): Promise<void> {
  await lookup("localhost");
  await mkdir(`${out}/assets`, { recursive: true });
}

async function saveManifest(out: string): Promise<void> {
  await writeFile(`${out}/manifest.txt`, "assets");
}

async function build(out: string): Promise<string[]> {
  await makeAssets(out); // together
  await saveManifest(out); // together
  return readdir(out);
}

process.once("beforeExit", async () =>
  console.log(await build("built").catch(({ code }: { code?: string }) => code)),
);
