/** Where a report goes: `--format name` prints it, `--format name=file` writes it. */
import { stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { writeWhole } from "../../node/index.ts";
import { UsageError } from "../io.ts";
import { formats, type Format } from "./index.ts";

export interface Output {
  readonly format: Format;
  /** Absolute; without it the report is printed. */
  readonly file?: string;
}

/** Reads the values of `--format`. Throws a UsageError for an unknown name or two reports for one place. */
export function parseOutputs(values: readonly string[], cwd: string): Output[] {
  const outputs = values.map((value) => parseOutput(value, cwd));
  const places = outputs.map(({ file }) => file ?? "standard output");
  const twice = places.find((place, index) => places.indexOf(place) !== index);
  if (twice !== undefined)
    throw new UsageError(`two reports for ${twice}: give one of them a file, as in json=report.json`);
  return outputs;
}

/** Throws a UsageError for the first file whose folder is not there, so that a long scan is not in vain. */
export async function checkOutputs(outputs: readonly Output[]): Promise<void> {
  for (const { file } of outputs) {
    if (file === undefined) continue;
    const isFolder = await stat(dirname(file)).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (!isFolder) throw new UsageError(`cannot write ${file}: there is no folder ${dirname(file)}`);
  }
}

/** A reader never sees half a report. Throws a UsageError when it cannot be written. */
export async function writeReport(file: string, text: string): Promise<void> {
  try {
    await writeWhole(file, text);
  } catch (error) {
    throw new UsageError(`cannot write ${file}: ${(error as Error).message}`, { cause: error });
  }
}

function parseOutput(value: string, cwd: string): Output {
  const [name, ...rest] = value.split("=");
  const format = formats.find((known) => known.name === name);
  if (format === undefined) {
    const names = formats.map((known) => known.name).join(", ");
    throw new UsageError(`unknown format ${JSON.stringify(name)}; there are ${names}`);
  }
  if (rest.length === 0) return { format };
  const file = rest.join("=");
  if (file === "") throw new UsageError(`--format ${value}: the name of the file is missing`);
  return { format, file: resolve(cwd, file) };
}
