/** `unblock fix`: applies the fixes of what is found, all of them or none, and says what is left and why. */
import picocolors from "picocolors";
import { ALTERNATIVES, type Alternative } from "../../core/finding/finding.ts";
import {
  draftTexts,
  finish,
  fixAll,
  GitError,
  inSlices,
  MOST_ROUNDS,
  uncommitted,
  writeAll,
  WriteRefusal,
  type FixedAll,
} from "../../node/index.ts";
import { printDiff } from "../formats/diff.ts";
import { counted, oneLine, wrap } from "../formats/wrap.ts";
import { EXIT, UsageError, type ExitCode, type Io } from "../io.ts";
import { createMeter } from "../meter.ts";
import { relativeTo } from "../report.ts";
import { checkRules } from "../rule-ids.ts";
import { scanPaths, type Scanned } from "../scan-paths.ts";

/** What `--alternative` takes. */
export const FIXED_ALTERNATIVES = [...ALTERNATIVES, "comment"] as const;

export interface FixOptions {
  readonly rule: readonly string[];
  readonly alternative: readonly (Alternative | "comment")[];
  readonly safety: "safe" | "review";
  /** Also turn getters that would have to wait into async methods. */
  readonly getters?: boolean;
  readonly dryRun?: boolean;
  /** Also files with changes that were not committed. */
  readonly force?: boolean;
}

export async function fix(paths: readonly string[], options: FixOptions, io: Io): Promise<ExitCode> {
  if (options.rule.length > 0) checkRules(options.rule, (await io.loadEngine()).rules);
  const meter = createMeter(io);
  const scanned = await scanPaths(io, paths, meter);
  const { workspace, engine } = scanned;
  const known = new Map(workspace.files.map(({ path, text }) => [path, text]));
  const texts = draftTexts((file) => known.get(file));
  const { createOwnPrograms } = await io.loadEngine();
  const work = fixAll(
    { engine, texts, programs: createOwnPrograms({ textOf: texts.textOf }) },
    {
      paths: scanned.paths,
      rules: options.rule,
      alternatives: options.alternative,
      safety: options.safety,
      getters: options.getters ?? false,
    },
    { isCancelled: () => io.signal.aborted },
  );
  const fixed = await finish(inSlices(work), ({ phase, done, total }) => meter.show(phase, done, total));
  meter.clear();
  tell(fixed, scanned, io);
  if (fixed.files.length === 0) return EXIT.clean;
  if (options.dryRun !== true) await write(fixed, options, scanned, io);
  const written = options.dryRun === true ? "Nothing" : counted(fixed.files.length, "file");
  io.stdout(`${written} written\n`);
  return options.dryRun === true ? EXIT.findings : EXIT.clean;
}

async function write(
  { files }: FixedAll,
  { force }: FixOptions,
  { workspace }: Scanned,
  io: Io,
): Promise<void> {
  if (force !== true)
    await refuseUncommitted(
      files.flatMap(({ file, before }) => (before === undefined ? [] : file)),
      workspace.root,
    );
  try {
    await io.uncut(() => writeAll(workspace.root, files));
  } catch (error) {
    if (!(error instanceof WriteRefusal)) throw error;
    const rest = error.stuck.length === 0 ? "; no file was changed" : "";
    throw new UsageError(`${error.message}${rest}`, { cause: error });
  }
}

/** Throws a UsageError that names what git could not bring back. */
async function refuseUncommitted(files: readonly string[], root: string): Promise<void> {
  const dirty = await uncommitted(files).catch((error: unknown) => {
    if (!(error instanceof GitError)) throw error;
    throw new UsageError(`${error.message}, so nobody knows what is committed; --force fixes all the same`, {
      cause: error,
    });
  });
  if (dirty.length === 0) return;
  const shown = dirty.slice(0, MOST_NAMES).map((file) => relativeTo(root, file));
  const more = dirty.length - shown.length;
  const names = [...shown, ...(more > 0 ? [`${more} more`] : [])].join(", ");
  throw new UsageError(
    `not committed: ${names}. Commit or stash these first, or --force changes them all the same; no file was changed`,
  );
}

const MOST_NAMES = 5;

function tell(fixed: FixedAll, { workspace: { root } }: Scanned, io: Io): void {
  const colours = picocolors.createColors(io.colour);
  const { files, left, complete } = fixed;
  if (files.length > 0) io.stdout(`${printDiff(files, { root, colour: io.colour })}\n`);
  io.stdout(`${colours.bold(describeSum(fixed))}\n`);
  if (left.length > 0)
    io.stdout(`${counted(left.length, "finding")} left:\n${describeLeft(fixed, root, io.columns)}`);
  if (!complete) io.stderr(`unblock: stopped after ${MOST_ROUNDS} rounds, with something left to fix\n`);
}

function describeSum({ files, applied, rounds }: FixedAll): string {
  if (files.length === 0) return "Nothing to fix";
  const sum = `Fixes ${counted(applied.length, "finding")} in ${counted(files.length, "file")}`;
  return rounds > 1 ? `${sum}, in ${rounds} rounds` : sum;
}

/** Each reason with how often and where, most frequent first. */
function describeLeft({ left }: FixedAll, root: string, columns: number): string {
  const places = new Map<string, string[]>();
  for (const { finding, reason } of left) {
    const place = `${finding.context.function} in ${relativeTo(root, finding.place.file)}`;
    places.set(reason, [...(places.get(reason) ?? []), oneLine(place)]);
  }
  const width = String(left.length).length;
  return [...places]
    .sort(([, a], [, b]) => b.length - a.length)
    .flatMap(([reason, all]) => {
      const names = [...new Set(all)];
      const more = names.length > MOST_PLACES ? `, … ${names.length - MOST_PLACES} more` : "";
      const text = `${oneLine(reason)} (${names.slice(0, MOST_PLACES).join(", ")}${more})`;
      const [first = "", ...rest] = wrap(text, columns - width - 4);
      const margin = " ".repeat(width + 4);
      return [
        `  ${String(all.length).padStart(width)}  ${first}\n`,
        ...rest.map((line) => `${margin}${line}\n`),
      ];
    })
    .join("");
}

const MOST_PLACES = 3;
