/** The sample server, scanned by the command line with the real engine, in the formats that a test asks for. */
import { cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../../src/cli/run.ts";
import { FIXTURES } from "./fixture.ts";

export interface SampleScan {
  readonly code: number;
  /** Format → what was written to its file. */
  readonly reports: Readonly<Record<string, string>>;
}

/** Copies the sample into the folder, which is no repository, and scans it there. */
export async function scanSample(folder: string, formats: readonly string[]): Promise<SampleScan> {
  await cp(join(FIXTURES, "projects/server"), folder, { recursive: true });
  const complaints: string[] = [];
  const argv = formats.flatMap((name) => ["--format", `${name}=${name}.out`]);
  const code = await run(["scan", ...argv], {
    stdout: (text) => complaints.push(text),
    stderr: (text) => complaints.push(text),
    cwd: folder,
    colour: true,
    progress: false,
    columns: 80,
    signal: new AbortController().signal,
    loadEngine: () => import("../../src/node/engine.ts"),
  });
  if (complaints.length > 0) throw new Error(complaints.join(""));
  const texts = await Promise.all(
    formats.map(async (name) => [name, await readFile(join(folder, `${name}.out`), "utf8")] as const),
  );
  return { code, reports: Object.fromEntries(texts) };
}
