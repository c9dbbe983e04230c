/**
 * When does a worker, a process, a pause pay? `npm run bench:curves` measures, keeps the numbers in
 * `bench/curves/measured.json`, and draws the pictures of `docs/which-alternative.md`. `--kept` draws the last numbers
 * again; `--again` measures once more and keeps the lesser of each, for machines that others use too. The machine should
 * have nothing else to do.
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
const kept = async (): Promise<Measured> => JSON.parse(await readFile(KEPT, "utf8")) as Measured;
const measured = isKept ? await kept() : await measure();
for (const [name, svg] of drawAll(measured)) await writeFile(new URL(`${name}.svg`, IMAGES), svg);

async function measure(): Promise<Measured> {
  const steps = stepsOfMillisecond();
  const now: Measured = {
    machine: `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "?"}`,
    elsewhere: await measureElsewhere(steps),
    crossing: await measureCrossing(),
    slices: await measureSlices(steps),
    many: await measureMany(steps),
  };
  const found = process.argv.includes("--again") ? lesser(await kept(), now) : now;
  console.table(found.elsewhere);
  console.table(found.crossing.map(({ bytes, ...kinds }) => ({ bytes, ...flat(kinds) })));
  console.table(found.slices);
  console.table(found.many);
  await writeFile(KEPT, `${JSON.stringify(found, null, 2)}\n`);
  return found;
}

/** The same with the lesser of all numbers of the two, which are of the same points. */
function lesser<Data>(a: Data, b: Data): Data {
  if (typeof a === "number" && typeof b === "number") return Math.min(a, b) as Data;
  if (typeof a !== "object" || a === null) return b;
  const both = Object.entries(a).map(([key, value]) => [key, lesser(value, b[key as keyof Data])]);
  return (Array.isArray(a) ? both.map(([, value]) => value as unknown) : Object.fromEntries(both)) as Data;
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
