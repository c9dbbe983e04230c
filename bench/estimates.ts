/**
 * Estimates against measurements: `npm run bench:estimates` measures the functions of `estimates/functions/` in
 * processes of their own, asks the analysis what it estimates, and writes `docs/estimates.md`. `--kept` takes the last
 * measurements; names of functions (or parts of them) measure and print these only.
 */
import { readFile, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { tierOf } from "../server/src/core/costs/tiers.ts";
import { compare, documentOf, stepsOff, summary } from "./estimates/document.ts";
import { estimateAll } from "./estimates/estimate.ts";
import { measureAll, type Timing } from "./estimates/measure.ts";
import { readSources } from "./estimates/subjects.ts";
import { duration, table } from "./table.ts";

const MEASURED = fileURLToPath(new URL("estimates/measured.json", import.meta.url));
const PAGE = fileURLToPath(new URL("../docs/estimates.md", import.meta.url));

interface Measured {
  readonly machine: string;
  readonly timings: Readonly<Record<string, Timing>>;
}

const given = process.argv.slice(2);
const isKept = given.includes("--kept");
const names = given.filter((each) => each !== "--kept");
const all = await readSources();
const sources = all.map((source) => ({
  ...source,
  functions: source.functions.filter(
    (name) => names.length === 0 || names.some((part) => name.includes(part)),
  ),
}));
const measured = isKept ? (JSON.parse(await readFile(MEASURED, "utf8")) as Measured) : await measure();
const compared = compare(sources, await estimateAll(sources), measured.timings);
console.log(
  table(
    ["function", "estimate", "measured", "tiers off", "parts"],
    compared.map((each) => [
      each.name,
      `${each.estimate?.tier ?? "silent"} ${each.estimate?.milliseconds ?? ""}`,
      `${tierOf(each.timing.typical)} ${duration(each.timing.typical)}`,
      `${stepsOff(each) || ""}`,
      each.estimate?.why ?? "",
    ]),
  ),
);
console.log(`\nOf ${compared.length} functions ${summary(compared)}.`);
if (names.length === 0) await writePage();

async function measure(): Promise<Measured> {
  const timings = await measureAll(sources, (name, timing) =>
    console.error(`${name}: ${duration(timing.typical)}, first ${duration(timing.cold)}`),
  );
  return { machine: `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "?"}`, timings };
}

async function writePage(): Promise<void> {
  const options = { ...(await resolveConfig(PAGE)), filepath: PAGE };
  await writeFile(PAGE, await format(documentOf(compared, measured.machine), options));
  if (!isKept)
    await writeFile(MEASURED, await format(JSON.stringify(measured), { ...options, filepath: MEASURED }));
}
