/** `unblock scan`: analyses the workspace around the paths and reports what is in them. */
import { access } from "node:fs/promises";
import type { Finding, Severity } from "../../core/finding/finding.ts";
import type { Changes } from "../../core/policy/touched.ts";
import { slashed, type BaselineChoice, type ChangeQuestion } from "../../node/index.ts";
import { checkOutputs, parseOutputs, writeReport, type Output } from "../formats/output.ts";
import { EXIT, UsageError, type ExitCode, type Io } from "../io.ts";
import { createMeter } from "../meter.ts";
import { createReport, isAtLeast, relativeTo, type Report } from "../report.ts";
import { checkRules } from "../rule-ids.ts";
import { scanPaths } from "../scan-paths.ts";
import { printTiming } from "../timing.ts";
import { chosenFile } from "./baseline.ts";

export interface ScanOptions {
  readonly format: readonly string[];
  readonly rule: readonly string[];
  readonly failOn: Severity | "never";
  readonly maxWarnings?: number;
  /** A file, or false for none; without it what lies in the workspace. */
  readonly baseline?: string | false;
  readonly changed?: boolean;
  readonly since?: string;
  readonly staged?: boolean;
  readonly hints?: boolean;
  readonly timing?: boolean;
}

export async function scan(paths: readonly string[], options: ScanOptions, io: Io): Promise<ExitCode> {
  const start = performance.now();
  const outputs = parseOutputs(options.format.length === 0 ? ["stylish"] : options.format, io.cwd);
  await checkOutputs(outputs);
  const meter = createMeter(io);
  if (options.rule.length > 0) checkRules(options.rule, (await io.loadEngine()).rules);
  const baseline = await chosenBaseline(options.baseline, io);
  const scanned = await scanPaths(io, paths, meter, { baseline, question: questionOf(options) });
  const { changes } = scanned;
  if (changes !== undefined) tellWhole(changes, scanned.workspace.root, io);
  const selection = { paths: scanned.paths, rules: options.rule, changes };
  const report = createReport(scanned, selection, performance.now() - start);
  if (scanned.workspace.files.length === 0)
    io.stderr(`unblock: no JavaScript or TypeScript files in ${scanned.workspace.root}\n`);
  await writeOutputs(report, outputs, options, io);
  if (options.timing === true) io.stderr(printTiming(meter.times, scanned.analysis.timing));
  return exitCode(report, options);
}

function questionOf({ changed, since, staged }: ScanOptions): ChangeQuestion | undefined {
  if (since !== undefined) return { kind: "since", commit: since };
  if (staged === true) return { kind: "staged" };
  return changed === true ? { kind: "changed" } : undefined;
}

function tellWhole({ configuration }: Changes, root: string, io: Io): void {
  const [first, ...more] = configuration.map((file) => relativeTo(root, file));
  if (first === undefined) return;
  const names = more.length === 0 ? first : `${first} and ${more.length} more`;
  io.stderr(`unblock: ${names} changed, on which every finding may depend: all are reported\n`);
}

/** Throws a UsageError for a file that is not there: without it every finding would be new. */
async function chosenBaseline(
  choice: string | false | undefined,
  io: Io,
): Promise<BaselineChoice | undefined> {
  if (choice === false) return false;
  const file = await chosenFile(choice, io);
  if (file === undefined) return undefined;
  await access(file).catch((error: unknown) => {
    throw new UsageError(`${file} is not there; unblock baseline create makes it`, { cause: error });
  });
  return file;
}

async function writeOutputs(report: Report, outputs: readonly Output[], options: ScanOptions, io: Io) {
  const hints = options.hints === true;
  const print = ({ format, file }: Output) => {
    const isPrinted = file === undefined;
    const columns = isPrinted ? io.columns : 80;
    return format.print(report, { colour: isPrinted && io.colour, columns, hints, cwd: slashed(io.cwd) });
  };
  for (const output of outputs) if (output.file === undefined) io.stdout(print(output));
  await Promise.all(
    outputs.map(async (output) => {
      if (output.file !== undefined) await writeReport(output.file, print(output));
    }),
  );
}

/** Suppressed findings fail nothing. Where warnings are counted, their number decides about them, and nothing else. */
function exitCode(report: Report, { failOn, maxWarnings }: ScanOptions): ExitCode {
  const active = report.findings.filter((finding) => finding.suppressed === null);
  const isCounted = ({ severity }: Finding) => maxWarnings !== undefined && severity === "warning";
  const counted = active.filter(isCounted);
  if (maxWarnings !== undefined && counted.length > maxWarnings) return EXIT.findings;
  if (failOn === "never") return EXIT.clean;
  const isFailed = active.some((finding) => !isCounted(finding) && isAtLeast(finding.severity, failOn));
  return isFailed ? EXIT.findings : EXIT.clean;
}
