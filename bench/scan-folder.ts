/** A measured scan with the built command line, in a process of its own. */
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commandLine, measure, type Measurement } from "./measure.ts";
import type { ScanReport } from "./report.ts";

export interface MeasuredScan {
  readonly report: ScanReport;
  readonly used: Measurement;
}

/** Scans the folder. Throws with what the command line said when it gave no report. */
export async function scanFolder(folder: string, options: readonly string[] = []): Promise<MeasuredScan> {
  if (!existsSync(commandLine)) throw new Error("dist/cli.cjs is not built: run `npm run build`");
  const scratch = await mkdtemp(join(tmpdir(), "unblock-scan-"));
  const file = join(scratch, "report.json");
  try {
    const used = await measure(
      [commandLine, "scan", folder, "--format", `json=${file}`, "--fail-on", "never", ...options],
      folder,
    );
    if (used.exitCode !== 0) throw new Error(`scan of ${folder} ended with ${used.exitCode}: ${used.stderr}`);
    return { report: JSON.parse(await readFile(file, "utf8")) as ScanReport, used };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
