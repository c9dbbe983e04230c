/**
 * When does a worker, a process, a pause pay? `npm run bench:curves` measures, keeps the numbers in
 * `bench/curves/measured.json`, and draws the pictures of `docs/which-alternative.md`. `--kept` draws the last numbers
 * again. Takes about a minute; the machine should have nothing else to do.
 */
import { readFile, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { drawAll } from "./curves/draw.ts";
import { measureCrossing } from "./curves/crossing.ts";
import { measureElsewhere } from "./curves/elsewhere.ts";
import { measureMany } from "./curves/many.ts";
import type { Measured } from "./curves/measured.ts";
import { measureSlices } from "./curves/slices.ts";
import { stepsOfMillisecond } from "./curves/spin.mjs";

const KEPT = fileURLToPath(new URL("curves/measured.json", import.meta.url));
const IMAGES = new URL("../docs/images/", import.meta.url);

const isKept = process.argv.includes("--kept");
const measured = isKept ? (JSON.parse(await readFile(KEPT, "utf8")) as Measured) : await measure();
for (const [name, svg] of drawAll(measured)) await writeFile(new URL(`${name}.svg`, IMAGES), svg);

async function measure(): Promise<Measured> {
  const steps = stepsOfMillisecond();
  const found: Measured = {
    machine: `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "?"}`,
    elsewhere: await measureElsewhere(steps),
    crossing: await measureCrossing(),
    slices: await measureSlices(steps),
    many: await measureMany(steps),
  };
  console.table(found.elsewhere);
  console.table(found.crossing.map(({ bytes, ...kinds }) => ({ bytes, ...flat(kinds) })));
  console.table(found.slices);
  console.table(found.many);
  await writeFile(KEPT, `${JSON.stringify(found, null, 2)}\n`);
  return found;
}

/** `{ objects: { send } }` → `{ "objects send" }`, for the table. */
function flat(kinds: Omit<Measured["crossing"][number], "bytes">): Record<string, number> {
  return Object.fromEntries(
    Object.entries(kinds).flatMap(([kind, { send, receive }]) => [
      [`${kind} send`, send],
      [`${kind} receive`, receive],
    ]),
  );
}
