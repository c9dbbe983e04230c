/** The sample server, scanned by the command line with the real engine, in the formats that a test asks for. */
import { cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { unblock } from "./command-line.ts";
import { FIXTURES } from "./fixture.ts";

export interface SampleScan {
  readonly code: number;
  /** Format → what was written to its file. */
  readonly reports: Readonly<Record<string, string>>;
}

/** Copies the sample into the folder, which is no repository, and scans it there. */
export async function scanSample(folder: string, formats: readonly string[]): Promise<SampleScan> {
  await cp(join(FIXTURES, "projects/server"), folder, { recursive: true });
  const argv = formats.flatMap((name) => ["--format", `${name}=${name}.out`]);
  const { code, stdout, stderr } = await unblock(folder, ["scan", ...argv], { colour: true });
  if (stdout + stderr !== "") throw new Error(stdout + stderr);
  const texts = await Promise.all(
    formats.map(async (name) => [name, await readFile(join(folder, `${name}.out`), "utf8")] as const),
  );
  return { code, reports: Object.fromEntries(texts) };
}
