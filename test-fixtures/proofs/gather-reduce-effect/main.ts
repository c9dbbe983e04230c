// `reduce` as a chain for its effect: nothing is handed on, so nothing has to wait.
import { EventEmitter } from "node:events";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

async function waited(paths: readonly string[]): Promise<void> {
  await paths.reduce(async (previous, path) => {
    await previous;
    await writeFile(path, "waited");
  }, Promise.resolve());
}

function chained(paths: readonly string[]): Promise<void> {
  return paths.reduce((chain, path) => chain.then(() => writeFile(`${path}.chained`, "")), Promise.resolve());
}

function chainedBlocks(paths: readonly string[]): Promise<void> {
  return paths.reduce(
    (chain, path) =>
      chain.then(async () => {
        const name = `${path}.block`;
        await writeFile(name, name);
      }),
    Promise.resolve(),
  );
}

const requests = new EventEmitter();
requests.on("asked", async (names: string[]) => {
  const folder = await mkdtemp(join(tmpdir(), "chain-"));
  const paths = names.map((name) => join(folder, name));
  await waited(paths);
  await chained(paths);
  await chainedBlocks(paths);
  console.log((await readdir(folder)).toSorted());
  await rm(folder, { recursive: true });
});
requests.emit("asked", ["a", "b", "c"]);
